//! `flash.display.Shape`.

crate::flash::display::concrete_class!();
