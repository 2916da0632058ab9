//! `flash.display.AVM1Movie`.

crate::flash::display::concrete_class!();
