//! [`Facts`]: what the script's side is told of a character, gathered while the SWF is lent and made into an Object after.

use airshim_avm2::prelude::*;

use crate::fonts::StaticCharacter;
use crate::symbols::LoadedMovie;

/// Twips per pixel.
const TWIPS: f64 = 20.0;

/// A value of [`Facts`].
pub(crate) enum Fact {
    Bool(bool),
    Number(f64),
    Text(String),
    Numbers(Vec<f64>),
    Texts(Vec<String>),
    Facts(Facts),
    List(Vec<Facts>),
}

macro_rules! fact_from {
    ($($from:ty => |$value:ident| $fact:expr,)*) => {
        $(impl From<$from> for Fact {
            fn from($value: $from) -> Self {
                $fact
            }
        })*
    };
}

fact_from! {
    bool => |value| Self::Bool(value),
    f64 => |value| Self::Number(value),
    u32 => |value| Self::Number(value.into()),
    &str => |value| Self::Text(value.to_owned()),
    String => |value| Self::Text(value),
    Vec<f64> => |value| Self::Numbers(value),
    Vec<String> => |value| Self::Texts(value),
    Facts => |value| Self::Facts(value),
    Vec<Facts> => |value| Self::List(value),
}

/// Values by name, in order.
#[derive(Default)]
pub(crate) struct Facts(Vec<(&'static str, Fact)>);

impl Facts {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a value.
    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<Fact>) {
        self.0.push((name, value.into()));
    }

    /// An Object with these properties.
    pub(crate) fn into_object<'gc>(
        self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Object<'gc>, Error<'gc>> {
        let object = activation.object();
        for (name, fact) in self.0 {
            let value = fact.into_value(activation)?;
            activation.set_public(object.into(), name, value)?;
        }
        Ok(object)
    }
}

impl Fact {
    fn into_value<'gc>(
        self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        Ok(match self {
            Self::Bool(value) => value.into(),
            Self::Number(value) => value.into(),
            Self::Text(value) => activation.string(&value).into(),
            Self::Numbers(values) => {
                let values = values.into_iter().map(Value::from).collect();
                activation.array(values).into()
            }
            Self::Texts(values) => {
                let values = values
                    .iter()
                    .map(|value| activation.string(value).into())
                    .collect();
                activation.array(values).into()
            }
            Self::Facts(facts) => facts.into_object(activation)?.into(),
            Self::List(list) => {
                let mut values = Vec::with_capacity(list.len());
                for facts in list {
                    values.push(facts.into_object(activation)?.into());
                }
                activation.array(values).into()
            }
        })
    }
}

/// Left, top, width and height in pixels.
pub(super) fn rectangle(bounds: &swf::Rectangle<swf::Twips>) -> Vec<f64> {
    let pixels = |twips: swf::Twips| f64::from(twips.get()) / TWIPS;
    vec![
        pixels(bounds.x_min),
        pixels(bounds.y_min),
        pixels(bounds.x_max) - pixels(bounds.x_min),
        pixels(bounds.y_max) - pixels(bounds.y_min),
    ]
}

/// The text of a DefineText tag, and each character of it.
pub(super) fn describe_characters(characters: &[StaticCharacter], facts: &mut Facts) {
    let text: String = characters.iter().map(|one| one.character).collect();
    facts.set("text", text);
    let each = characters.iter().map(|one| {
        let mut facts = Facts::new();
        facts.set("x", one.x);
        facts.set("y", one.y);
        facts.set("width", one.width);
        facts.set("size", one.size);
        facts.set("font", one.font.as_str());
        facts.set("color", one.color);
        facts
    });
    facts.set("characters", each.collect::<Vec<_>>());
}

/// What of a DefineEditText tag the script's side of a text field keeps, with the settings for drawing it.
pub(super) fn describe_field(movie: &LoadedMovie, field: &swf::EditText<'_>, facts: &mut Facts) {
    facts.set("isSelectable", field.is_selectable());
    facts.set("hasBorder", field.has_border());
    facts.set("maxChars", field.max_length().map_or(0, u32::from));
    let settings = movie.movie.text_settings.get(&field.id());
    let is_advanced = settings.is_some_and(|settings| settings.is_advanced);
    facts.set(
        "antiAliasType",
        if is_advanced { "advanced" } else { "normal" },
    );
    facts.set(
        "thickness",
        settings.map_or(0.0, |settings| settings.thickness),
    );
    facts.set(
        "sharpness",
        settings.map_or(0.0, |settings| settings.sharpness),
    );
}
