//! `flash.display.MovieClip`.

crate::flash::display::concrete_class!();
