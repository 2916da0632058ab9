//! The settings of the class XML (ECMA-357 section 13.4.3).

use crate::activation::Activation;

/// The settings. Copying them takes a snapshot.
#[derive(Copy, Clone, Debug)]
pub struct Settings {
    /// `XML.ignoreComments`
    pub ignore_comments: bool,
    /// `XML.ignoreProcessingInstructions`
    pub ignore_processing_instructions: bool,
    /// `XML.ignoreWhitespace`
    pub ignore_whitespace: bool,
    /// `XML.prettyPrinting`
    pub pretty_printing: bool,
    /// `XML.prettyIndent`; below zero there is no pretty printing.
    pub pretty_indent: i32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            ignore_comments: true,
            ignore_processing_instructions: true,
            ignore_whitespace: true,
            pretty_printing: true,
            pretty_indent: 2,
        }
    }
}

impl Settings {
    /// The settings as they are now.
    pub fn of(activation: &Activation<'_, '_>) -> Self {
        activation.vm().state.xml_settings.get()
    }

    /// Changes the settings.
    pub fn update(activation: &Activation<'_, '_>, change: impl FnOnce(&mut Self)) {
        let mut settings = Self::of(activation);
        change(&mut settings);
        activation.vm().state.xml_settings.set(settings);
    }
}
