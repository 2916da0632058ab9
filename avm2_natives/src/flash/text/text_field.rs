//! `flash.text.TextField`.

crate::flash::display::concrete_class!();
