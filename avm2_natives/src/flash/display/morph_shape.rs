//! `flash.display.MorphShape`.

crate::flash::display::concrete_class!();
