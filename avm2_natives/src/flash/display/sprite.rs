//! `flash.display.Sprite`.

crate::flash::display::concrete_class!();
