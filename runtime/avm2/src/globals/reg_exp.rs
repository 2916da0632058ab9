//! `RegExp`. Patterns are compiled and matched by [`crate::regexp`].

use std::rc::Rc;

use crate::prelude::*;
use crate::regexp::{Flags, Match, RegExp, RegExpData};

/// A regular expression; its pattern is set by the constructor.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::RegExp(Box::new(RegExpData::empty())))
}

/// `RegExp(pattern, options)`: a pattern that is a RegExp already is returned as it is.
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if matches!(args.at(1), Value::Undefined) && data_of(args.at(0)).is_some() {
        return Ok(args.at(0));
    }
    let class = activation.class("RegExp")?;
    Ok(activation
        .construct(class, &args[..args.len().min(2)])?
        .into())
}

/// The constructor. Errors: #1100 for flags together with a RegExp.
pub fn _init<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let this = data(this);
    let (pattern, options) = (args.at(0), args.at(1));
    if let Some(other) = data_of(pattern) {
        if !matches!(options, Value::Undefined) {
            return Err(activation.error(ErrorClass::TypeError, msg::E1100, []));
        }
        this.set_compiled(other.compiled());
        return Ok(Value::Undefined);
    }
    let source = match pattern {
        Value::Undefined => WString::new(),
        pattern => WString::from(pattern.to_avm_string(activation)?.as_wstr()),
    };
    let flags = match options {
        Value::Undefined => Flags::empty(),
        options => Flags::parse(options.to_avm_string(activation)?.as_wstr()),
    };
    this.set_compiled(Rc::new(RegExp::new(source, flags)));
    Ok(Value::Undefined)
}

/// The data of a value that is a RegExp.
fn data_of<'gc>(value: Value<'gc>) -> Option<&'gc RegExpData> {
    match value.as_object()?.kind() {
        Kind::RegExp(data) => Some(data),
        _ => None,
    }
}

fn data<'gc>(this: Value<'gc>) -> &'gc RegExpData {
    data_of(this).expect("methods of RegExp are bound to instances of RegExp")
}

/// `source`
pub fn get_source<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let compiled = data(this).compiled();
    Ok(AvmString::from_wstr(activation.mc(), compiled.source()).into())
}

/// Defines the getters of flags.
macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident: $flag:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name<'gc>(
            _activation: &mut Activation<'_, 'gc>,
            this: Value<'gc>,
            _args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            Ok(data(this).flags().contains(Flags::$flag).into())
        }
    )*};
}

flags! {
    /// `global`
    get_global: GLOBAL;
    /// `ignoreCase`
    get_ignore_case: IGNORE_CASE;
    /// `multiline`
    get_multiline: MULTILINE;
    /// `dotall`
    get_dotall: DOTALL;
    /// `extended`
    get_extended: EXTENDED;
}

/// `lastIndex`: where the next search of a global expression starts.
pub fn get_last_index<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(data(this).last_index.get().into())
}

/// Sets `lastIndex`.
pub fn set_last_index<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    data(this).last_index.set(args.int(0));
    Ok(Value::Undefined)
}

/// The next match in `text`; of a global expression from `lastIndex`, which it advances.
fn next_match(regexp: &RegExpData, text: WStr<'_>) -> Option<Match> {
    let global = regexp.flags().contains(Flags::GLOBAL);
    let start = if global { regexp.last_index.get() } else { 0 };
    let found = usize::try_from(start)
        .ok()
        .and_then(|start| regexp.exec_at(text, start));
    if global {
        let end = found.as_ref().map_or(0, |found| found.end);
        regexp
            .last_index
            .set(i32::try_from(end).unwrap_or(i32::MAX));
    }
    found
}

/// The array that describes a match: its groups, `index`, `input`, and the named groups.
pub(crate) fn match_array<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: AvmString<'gc>,
    found: &Match,
) -> Result<Object<'gc>, Error<'gc>> {
    let mc = activation.mc();
    let group = |index: usize| -> Option<AvmString<'gc>> {
        let range = found.groups.get(index)?.clone()?;
        Some(AvmString::from_wstr(mc, text.as_wstr().slice(range)))
    };
    let groups = (0..found.groups.len())
        .map(|index| group(index).map_or(Value::Undefined, Value::from))
        .collect();
    let array = activation.array(groups);
    activation.set_public(array.into(), "index", found.start.into())?;
    activation.set_public(array.into(), "input", text.into())?;
    for (name, index) in found.names.iter() {
        // A named group that took no part is the empty string, unlike its number.
        let value = group(*index).unwrap_or_else(|| activation.string(""));
        let name = activation.intern(AvmString::from_wstr(mc, name.as_wstr()));
        activation.set_named(array.into(), name, value.into())?;
    }
    Ok(array)
}

/// `exec(s)`: the next match as an array, or null.
pub fn exec<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = args.at(0).to_avm_string(activation)?;
    match next_match(data(this), text.as_wstr()) {
        Some(found) => Ok(match_array(activation, text, &found)?.into()),
        None => Ok(Value::Null),
    }
}

/// `test(s)`: whether there is a next match.
pub fn test<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = args.at(0).to_avm_string(activation)?;
    Ok(next_match(data(this), text.as_wstr()).is_some().into())
}

/// The expression as a literal: `/source/flags`.
pub fn _describe<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let compiled = data(this).compiled();
    let mut text = WString::from("/");
    text.push_wstr(compiled.source());
    text.push_str("/");
    text.push_str(&compiled.flags().letters());
    Ok(AvmString::new(activation.mc(), text).into())
}
