//! The package `flash.media`. Nothing sounds and no picture moves here.

pub mod video;
