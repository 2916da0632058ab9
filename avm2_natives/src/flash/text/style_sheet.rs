//! `flash.text.StyleSheet`.

use airshim_avm2::prelude::*;

use crate::text::style_sheet;

/// `StyleSheet.parse(source)`: selectors, and behind each an object of its properties.
pub fn parse<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = args.nonnull_string(activation, 0, "CSSText")?;
    let rules = style_sheet::parse(&source.to_utf8_lossy()).unwrap_or_default();
    let mut facts = Vec::new();
    for rule in rules {
        for selector in &rule.selectors {
            let properties = activation.object();
            for (name, value) in &rule.properties {
                let value = activation.string(value);
                activation.set_public(properties.into(), name, value.into())?;
            }
            facts.push(activation.string(selector).into());
            facts.push(properties.into());
        }
    }
    Ok(activation.array(facts).into())
}
