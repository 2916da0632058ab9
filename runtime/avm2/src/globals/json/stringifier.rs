//! From values to JSON text.

use gc_arena::Gc;

use crate::number;
use crate::prelude::*;
use crate::property_map::PropertyKey;
use crate::vtable::Property;

/// The text of `value`; null if it has none (a function). `replacer` is null, a function, or an
/// array of the names to keep; `space` a number of blanks or the indentation itself.
pub(super) fn stringify<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
    replacer: Value<'gc>,
    space: Value<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let replacer = Replacer::new(activation, replacer)?;
    let gap = gap(activation, space)?;
    let mut stringifier = Stringifier {
        to_json: activation.name("toJSON"),
        replacer,
        gap,
        out: WString::new(),
        open: Vec::new(),
        holder: None,
    };
    if matches!(stringifier.replacer, Replacer::Function(_)) {
        // Only a replacer can see the object that holds the outermost value.
        let holder = activation.object();
        activation.set_public(holder.into(), "", value)?;
        stringifier.holder = Some(holder);
    }
    let key = Key::Name(activation.name(""));
    let value = stringifier.prepare(activation, key, value)?;
    if !stringifier.write(activation, value)? {
        return Ok(Value::Null);
    }
    Ok(AvmString::new(activation.mc(), stringifier.out).into())
}

/// The third argument of `stringify` as indentation.
fn gap<'gc>(
    activation: &mut Activation<'_, 'gc>,
    space: Value<'gc>,
) -> Result<WString, Error<'gc>> {
    const MAX: usize = 10;
    Ok(match space {
        Value::String(text) => WString::from(text.as_wstr().slice(0..MAX)),
        Value::Int(_) | Value::Number(_) => {
            let blanks = space.to_number(activation)?.clamp(0.0, MAX as f64);
            WString::from(" ".repeat(blanks as usize).as_str())
        }
        _ => WString::new(),
    })
}

/// The second argument of `stringify`.
enum Replacer<'gc> {
    None,
    Function(Value<'gc>),
    /// The names to keep.
    Names(Vec<Name<'gc>>),
}

impl<'gc> Replacer<'gc> {
    fn new(activation: &mut Activation<'_, 'gc>, replacer: Value<'gc>) -> Result<Self, Error<'gc>> {
        let object = match replacer {
            Value::Null => return Ok(Self::None),
            replacer => replacer.as_object(),
        };
        match object.map(Object::kind) {
            Some(Kind::Function(_)) => Ok(Self::Function(replacer)),
            Some(Kind::Array(elements)) => {
                let elements: Vec<_> = Gc::as_ref(*elements).borrow().iter().collect();
                let mut names = Vec::new();
                for (_, element) in elements {
                    if !matches!(element, Value::String(_) | Value::Int(_) | Value::Number(_)) {
                        continue;
                    }
                    let name = element.to_avm_string(activation)?;
                    let name = activation.intern(name);
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                Ok(Self::Names(names))
            }
            _ => Err(activation.error(ErrorClass::TypeError, msg::E1131, [])),
        }
    }
}

/// The name of a property, or the index of an element.
#[derive(Copy, Clone)]
enum Key<'gc> {
    Name(Name<'gc>),
    Index(u32),
}

impl<'gc> Key<'gc> {
    /// The value that `object` has under this key.
    fn value_in(
        self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let place = match self {
            Self::Name(name) => PropertyKey::from_name(name),
            Self::Index(index) => PropertyKey::Index(index),
        };
        match object.dynamic(place) {
            Some(value) => Ok(value),
            None => {
                let name = self.name(activation)?;
                activation.get_named(object.into(), name)
            }
        }
    }

    fn name(self, activation: &mut Activation<'_, 'gc>) -> Result<Name<'gc>, Error<'gc>> {
        Ok(match self {
            Self::Name(name) => name,
            Self::Index(index) => {
                let text = Value::from(index).to_avm_string(activation)?;
                activation.intern(text)
            }
        })
    }

    fn to_value(self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Error<'gc>> {
        Ok(match self {
            Self::Name(name) => name.string().into(),
            Self::Index(index) => Value::from(index).to_avm_string(activation)?.into(),
        })
    }
}

struct Stringifier<'gc> {
    /// The name of the method `toJSON`.
    to_json: Name<'gc>,
    replacer: Replacer<'gc>,
    gap: WString,
    out: WString,
    /// The arrays and objects that are being written, outermost first.
    open: Vec<Object<'gc>>,
    /// The object that holds the outermost value.
    holder: Option<Object<'gc>>,
}

impl<'gc> Stringifier<'gc> {
    /// What is to be written for a property: its value after `toJSON` and the replacer.
    fn prepare(
        &self,
        activation: &mut Activation<'_, 'gc>,
        key: Key<'gc>,
        mut value: Value<'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        if let Value::Object(object) = value {
            value = to_json(activation, self.to_json, object, key)?;
        }
        if let Replacer::Function(function) = self.replacer {
            let holder = self.open.last().copied().or(self.holder);
            let key = key.to_value(activation)?;
            value = activation.call(function, holder.into(), &[key, value])?;
        }
        Ok(value)
    }

    /// Writes a prepared value; `false` if it has no text.
    fn write(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<bool, Error<'gc>> {
        match value {
            Value::Undefined => return Ok(false),
            Value::Null => self.out.push_str("null"),
            Value::Bool(true) => self.out.push_str("true"),
            Value::Bool(false) => self.out.push_str("false"),
            Value::Int(int) => self.out.push_str(itoa::Buffer::new().format(int)),
            Value::Number(number) if number.is_finite() => {
                self.out
                    .push_wstr(number::number_to_wstring(number).as_wstr());
            }
            Value::Number(_) => self.out.push_str("null"),
            Value::String(string) => quote(&mut self.out, string.as_wstr()),
            Value::Object(object) => match object.kind() {
                Kind::Function(_) => return Ok(false),
                Kind::Array(_) | Kind::Vector(_) => {
                    self.nested(activation, object, Self::array)?;
                }
                _ => self.nested(activation, object, Self::object)?,
            },
        }
        Ok(true)
    }

    fn nested(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
        write: fn(&mut Self, &mut Activation<'_, 'gc>, Object<'gc>) -> Result<(), Error<'gc>>,
    ) -> Result<(), Error<'gc>> {
        if self.open.contains(&object) {
            return Err(activation.error(ErrorClass::TypeError, msg::E1129, []));
        }
        if self.open.len() >= super::MAX_DEPTH as usize {
            return Err(super::too_deep(activation));
        }
        self.open.push(object);
        write(self, activation, object)?;
        self.open.pop();
        Ok(())
    }

    fn array(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        array: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        let len = match array.kind() {
            Kind::Array(elements) => elements.borrow().len(),
            Kind::Vector(elements) => elements.borrow().len(),
            _ => 0,
        };
        self.out.push_str("[");
        for index in 0..len {
            self.separate(index > 0, self.open.len());
            let value = activation.get_index(array.into(), index)?;
            let value = self.prepare(activation, Key::Index(index), value)?;
            if !self.write(activation, value)? {
                self.out.push_str("null");
            }
        }
        if len > 0 {
            self.new_line(self.open.len() - 1);
        }
        self.out.push_str("]");
        Ok(())
    }

    fn object(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        let names = match &self.replacer {
            Replacer::Names(names) => {
                let mut present = Vec::with_capacity(names.len());
                for &name in names {
                    if activation.has_named(object.into(), name)? {
                        present.push(Key::Name(name));
                    }
                }
                present
            }
            _ => public_names(object),
        };
        self.out.push_str("{");
        let mut any = false;
        for key in names {
            let value = key.value_in(activation, object)?;
            let value = self.prepare(activation, key, value)?;
            // What follows is taken back if the value turns out to have no text.
            let mark = self.out.len();
            self.separate(any, self.open.len());
            match key {
                Key::Name(name) => quote(&mut self.out, name.as_wstr()),
                Key::Index(index) => {
                    let mut digits = itoa::Buffer::new();
                    let digits = digits.format(index).as_bytes();
                    quote(&mut self.out, WStr::from_latin1(digits));
                }
            }
            self.out
                .push_str(if self.gap.is_empty() { ":" } else { ": " });
            if self.write(activation, value)? {
                any = true;
            } else {
                self.out.truncate(mark);
            }
        }
        if any {
            self.new_line(self.open.len() - 1);
        }
        self.out.push_str("}");
        Ok(())
    }

    /// What stands before an element.
    fn separate(&mut self, comma: bool, depth: usize) {
        if comma {
            self.out.push_str(",");
        }
        self.new_line(depth);
    }

    fn new_line(&mut self, depth: usize) {
        if self.gap.is_empty() {
            return;
        }
        self.out.push_str("\n");
        for _ in 0..depth {
            self.out.push_wstr(self.gap.as_wstr());
        }
    }
}

/// The value that an object's `toJSON` gives, or the object if it has none.
fn to_json<'gc>(
    activation: &mut Activation<'_, 'gc>,
    name: Name<'gc>,
    object: Object<'gc>,
    key: Key<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    // A property of XML is a child element; the method lies on the prototype.
    let source = match object.kind() {
        Kind::Xml(_) | Kind::XmlList(_) => match object.proto() {
            Some(proto) => proto,
            None => return Ok(object.into()),
        },
        _ => object,
    };
    if !activation.has_named(source.into(), name)? {
        return Ok(object.into());
    }
    let method = activation.get_named(source.into(), name)?;
    match method.as_object().map(Object::kind) {
        Some(Kind::Function(_)) => {
            let key = key.to_value(activation)?;
            activation.call(method, object.into(), &[key])
        }
        _ => Ok(object.into()),
    }
}

/// The names of an object's public variables, then of its readable accessors, then of its
/// enumerable dynamic properties.
fn public_names<'gc>(object: Object<'gc>) -> Vec<Key<'gc>> {
    let vtable = object.vtable();
    let mut declared: Vec<_> = vtable
        .properties
        .iter()
        .filter(|(name, _)| name.ns.is_public())
        .filter_map(|(name, property)| match property {
            Property::Slot(slot) | Property::Const(slot) => Some((false, slot, name.name)),
            Property::Accessor {
                get: Some(getter), ..
            } => Some((true, getter, name.name)),
            Property::Accessor { get: None, .. } | Property::Method(_) => None,
        })
        .collect();
    declared.sort_by_key(|&(is_accessor, place, _)| (is_accessor, place));
    let declared = declared.into_iter().map(|(_, _, name)| Key::Name(name));
    let dynamic = object.dynamic_property_keys().into_iter();
    let dynamic = dynamic.map(|key| match key {
        PropertyKey::Index(index) => Key::Index(index),
        PropertyKey::Name(name) => Key::Name(name),
    });
    declared.chain(dynamic).collect()
}

/// Writes `text` as a JSON string.
fn quote(out: &mut WString, text: WStr<'_>) {
    out.push_str("\"");
    let is_special = |unit: u16| unit < 0x20 || unit == 0x22 || unit == 0x5C;
    let next_special = |from: usize| match text {
        WStr::Latin1(units) => units[from..]
            .iter()
            .position(|&unit| is_special(unit.into())),
        WStr::Wide(units) => units[from..].iter().position(|&unit| is_special(unit)),
    };
    let mut plain_from = 0;
    while let Some(count) = next_special(plain_from) {
        let at = plain_from + count;
        out.push_wstr(text.slice(plain_from..at));
        match text.at(at) {
            0x08 => out.push_str("\\b"),
            0x09 => out.push_str("\\t"),
            0x0A => out.push_str("\\n"),
            0x0C => out.push_str("\\f"),
            0x0D => out.push_str("\\r"),
            0x22 => out.push_str("\\\""),
            0x5C => out.push_str("\\\\"),
            unit => out.push_str(&format!("\\u{unit:04x}")),
        }
        plain_from = at + 1;
    }
    out.push_wstr(text.slice(plain_from..text.len()));
    out.push_str("\"");
}
