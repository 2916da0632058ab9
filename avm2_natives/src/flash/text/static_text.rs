//! `flash.text.StaticText`.

crate::flash::display::concrete_class!();
