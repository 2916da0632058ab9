//! `flash.text.engine.TextLine`: laid out in ActionScript.

crate::flash::display::concrete_class!();
