//! `flash.display.Bitmap`.

crate::flash::display::concrete_class!();
