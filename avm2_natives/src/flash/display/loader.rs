//! `flash.display.Loader`.

crate::flash::display::concrete_class!();
