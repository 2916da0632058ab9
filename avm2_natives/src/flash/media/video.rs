//! `flash.media.Video`.

crate::flash::display::concrete_class!();
