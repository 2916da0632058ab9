//! `flash.display.SimpleButton`.

crate::flash::display::concrete_class!();
