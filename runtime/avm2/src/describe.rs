//! Types described to scripts: what `getQualifiedClassName`, `getDefinitionByName` and `describeType`
//! of flash.utils are made of.

mod members;

use gc_arena::Gc;

use self::members::{Level, Members};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::domain::{Definition, Domain};
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::method::{Method, Param};
use crate::name::{Multiname, NamespaceKind};
use crate::object::Object;
use crate::property_map::PropertyKey;
use crate::script::Script;
use crate::types::Type;
use crate::value::Value;

/// The reference holds integers from minus this to less than this as ints, other numbers as Numbers.
const SMALL_INTEGERS: f64 = (1 << 28) as f64;

/// What a description contains: the constants of the package `avmplus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flags(u32);

impl Flags {
    const HIDE_NSURI_METHODS: u32 = 1;
    const INCLUDE_BASES: u32 = 1 << 1;
    const INCLUDE_INTERFACES: u32 = 1 << 2;
    const INCLUDE_VARIABLES: u32 = 1 << 3;
    const INCLUDE_ACCESSORS: u32 = 1 << 4;
    const INCLUDE_METHODS: u32 = 1 << 5;
    const INCLUDE_METADATA: u32 = 1 << 6;
    const INCLUDE_CONSTRUCTOR: u32 = 1 << 7;
    const INCLUDE_TRAITS: u32 = 1 << 8;
    const USE_ITRAITS: u32 = 1 << 9;
    const HIDE_OBJECT: u32 = 1 << 10;

    /// The flags as a script passes them.
    pub fn new(bits: u32) -> Self {
        Self(bits)
    }

    fn has(self, flag: u32) -> bool {
        self.0 & flag != 0
    }
}

/// The name of the reference's class of methods that are bound to an object.
const METHOD_CLOSURE: &str = "builtin.as$0::MethodClosure";

/// The qualified name of a value's class, of a class its own: `flash.utils::ByteArray`.
pub fn qualified_class_name<'gc>(activation: &Activation<'_, 'gc>, value: Value<'gc>) -> String {
    match value {
        Value::Undefined => "void".to_owned(),
        Value::Null => "null".to_owned(),
        Value::Object(object) if is_method_closure(object) => METHOD_CLOSURE.to_owned(),
        _ => match described_class(activation, value) {
            Some((class, _)) => class.name.to_string(),
            None => activation.class_name_of(value),
        },
    }
}

/// Whether it's a method together with the object that it belongs to.
fn is_method_closure(object: Object<'_>) -> bool {
    let function = object.as_function();
    function.is_some_and(|function| function.receiver.is_some())
}

/// The qualified name of the class that a value's class extends, of a class the one that it extends;
/// `None` where there is none.
pub fn qualified_superclass_name<'gc>(
    activation: &Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Option<String> {
    let (class, _) = described_class(activation, value)?;
    class
        .superclass
        .map(|superclass| superclass.name.to_string())
}

/// The class that a value is an instance of, of a class itself; and which of the two it is.
fn described_class<'gc>(
    activation: &Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Option<(Gc<'gc, ClassDef<'gc>>, bool)> {
    if let Some(class) = value.as_object().and_then(Object::as_class) {
        return Some((class, true));
    }
    let value = match value.as_number() {
        Some(number)
            if (-SMALL_INTEGERS..SMALL_INTEGERS).contains(&number) && number.fract() == 0.0 =>
        {
            Value::Int(number as i32)
        }
        Some(number) => Value::Number(number),
        None => value,
    };
    activation
        .class_of_primitive(value)
        .map(|class| (class, false))
}

/// The definition with a name as scripts write it: `flash.utils.ByteArray`, `flash.utils::ByteArray`,
/// `Vector.<int>`.
///
/// # Errors
///
/// ReferenceError #1065 where there is none; VerifyError #1107 for a Vector of what is no class; what its script's
/// initializer throws.
pub fn definition_by_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    domain: Gc<'gc, Domain<'gc>>,
    name: &str,
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(element) = vector_element(name) else {
        let Some((found, multiname)) = find(activation, domain, name)? else {
            let (_, local) = split(name);
            return Err(activation.error(ErrorClass::ReferenceError, msg::E1065, [&local]));
        };
        Script::ensure_initialized(found.script, activation)?;
        return activation.get(found.script.global.into(), &multiname);
    };
    let vector = Multiname::qualified(
        activation.namespace(NamespaceKind::Public, activation.name("__AS3__.vec")),
        activation.name("Vector"),
    );
    let element = match element {
        "*" => Type::Any,
        element => match definition_by_name(activation, domain, element)?
            .as_object()
            .and_then(Object::as_class)
        {
            Some(class) => ClassDef::as_type(class),
            None => return Err(activation.error(ErrorClass::VerifyError, msg::E1107, [])),
        },
    };
    let Some(vector) = activation.find_class(domain, &vector)? else {
        return Err(activation.error(ErrorClass::ReferenceError, msg::E1065, [&name]));
    };
    let applied = activation.apply_vector(vector, element)?;
    Ok(activation.class_object(applied)?.into())
}

/// Whether there is a definition with a name as [`definition_by_name`] takes it, or, of a Vector, with the name of its
/// elements. Errors: those of reading the class library.
pub fn definition_exists<'gc>(
    activation: &mut Activation<'_, 'gc>,
    domain: Gc<'gc, Domain<'gc>>,
    name: &str,
) -> Result<bool, Error<'gc>> {
    match vector_element(name) {
        Some("*") => Ok(true),
        Some(element) => definition_exists(activation, domain, element),
        None => Ok(find(activation, domain, name)?.is_some()),
    }
}

/// Looks a definition up. A name without a package, unlike `::JSON`, finds also what is newer than the program's SWF
/// version. Errors: those of reading the class library.
fn find<'gc>(
    activation: &mut Activation<'_, 'gc>,
    domain: Gc<'gc, Domain<'gc>>,
    name: &str,
) -> Result<Option<(Definition<'gc>, Multiname<'gc>)>, Error<'gc>> {
    let (package, local) = split(name);
    let namespace = activation.namespace(NamespaceKind::Public, activation.name(package));
    let multiname = Multiname::qualified(namespace, activation.name(local));
    let found = match activation.find_definition(domain, &multiname)? {
        None if local == name => {
            let library = activation.vm().system_domain();
            activation.find_definition(library, &multiname)?
        }
        found => found,
    };
    Ok(found.map(|found| (found, multiname)))
}

/// The package and the local name of `a.b::C` or `a.b.C`.
fn split(name: &str) -> (&str, &str) {
    name.split_once("::")
        .or_else(|| name.rsplit_once('.'))
        .unwrap_or(("", name))
}

/// `T` of `Vector.<T>`, with or without the package.
fn vector_element(name: &str) -> Option<&str> {
    let name = name.strip_prefix("__AS3__.vec").map_or(name, |rest| {
        rest.strip_prefix("::")
            .or_else(|| rest.strip_prefix('.'))
            .unwrap_or(rest)
    });
    name.strip_prefix("Vector.<")?.strip_suffix('>')
}

/// The description of a value's type that `avmplus.describeTypeJSON` gives; `null` where the flags
/// ask for the instances of what is no class.
///
/// # Errors
///
/// VerifyError #1014 where a type that a member is declared with is not there.
pub fn describe_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
    flags: Flags,
) -> Result<Value<'gc>, Error<'gc>> {
    let described = described_class(activation, value);
    let is_class = described.is_some_and(|(_, is_class)| is_class);
    if flags.has(Flags::USE_ITRAITS) && !is_class {
        return Ok(Value::Null);
    }
    let is_static = is_class && !flags.has(Flags::USE_ITRAITS);
    let traits = match described {
        Some((class, _)) if flags.has(Flags::INCLUDE_TRAITS) => {
            describe_traits(activation, class, is_static, flags)?
        }
        _ => Value::Null,
    };
    let class = described.map(|(class, _)| class);
    let name = match class {
        Some(class) => class.name.to_string(),
        None => qualified_class_name(activation, value),
    };
    let is_dynamic = is_static || class.is_some_and(|class| !class.is_sealed());
    let is_final = is_static || class.is_none_or(|class| class.is_final());
    let name = string(activation, &name);
    Ok(object(
        activation,
        &[
            ("name", name),
            ("isDynamic", is_dynamic.into()),
            ("isFinal", is_final.into()),
            ("isStatic", is_static.into()),
            ("traits", traits),
        ],
    ))
}

fn describe_traits<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Gc<'gc, ClassDef<'gc>>,
    is_static: bool,
    flags: Flags,
) -> Result<Value<'gc>, Error<'gc>> {
    let levels = if is_static {
        Level::of_class_object(activation, class)
    } else {
        Level::of_instance(class)
    };
    let members = Members::collect(activation, &levels, flags)?;
    let bases = levels.iter().rev().skip(1).map(|level| level.name.clone());
    let bases = names(activation, bases);
    let interfaces = if is_static {
        &[][..]
    } else {
        &class.interfaces
    };
    let interfaces = names(
        activation,
        interfaces.iter().map(|class| class.name.to_string()),
    );
    let class_metadata = members::class_metadata(activation, class, is_static)?;
    let constructor = constructor(activation, class, is_static)?;
    let variables = members.variables(activation, flags)?;
    let accessors = members.accessors(activation, flags)?;
    let methods = members.methods(activation, flags)?;
    let included = |flag, part| if flags.has(flag) { part } else { Value::Null };
    let parts = [
        ("bases", included(Flags::INCLUDE_BASES, bases)),
        (
            "interfaces",
            included(Flags::INCLUDE_INTERFACES, interfaces),
        ),
        ("variables", included(Flags::INCLUDE_VARIABLES, variables)),
        ("accessors", included(Flags::INCLUDE_ACCESSORS, accessors)),
        ("methods", included(Flags::INCLUDE_METHODS, methods)),
        (
            "metadata",
            included(Flags::INCLUDE_METADATA, class_metadata),
        ),
        (
            "constructor",
            included(Flags::INCLUDE_CONSTRUCTOR, constructor),
        ),
    ];
    Ok(object(activation, &parts))
}

/// The constructor's parameters; `null` where it has none.
fn constructor<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Gc<'gc, ClassDef<'gc>>,
    is_static: bool,
) -> Result<Value<'gc>, Error<'gc>> {
    let signature = Method::signature(class.instance_init, activation)?;
    if is_static || signature.params.is_empty() {
        return Ok(Value::Null);
    }
    Ok(parameters(activation, &signature.params))
}

fn parameters<'gc>(activation: &Activation<'_, 'gc>, params: &[Param<'gc>]) -> Value<'gc> {
    let describe = |param: &Param<'gc>| {
        let ty = string(activation, &type_name(param.ty));
        let optional = param.default.is_some().into();
        object(activation, &[("type", ty), ("optional", optional)])
    };
    activation
        .array(params.iter().map(describe).collect())
        .into()
}

fn names<'gc>(activation: &Activation<'_, 'gc>, names: impl Iterator<Item = String>) -> Value<'gc> {
    let names = names.map(|name| string(activation, &name)).collect();
    activation.array(names).into()
}

fn type_name(ty: Type<'_>) -> String {
    match ty {
        Type::Any => "*".to_owned(),
        Type::Void => "void".to_owned(),
        Type::Boolean => "Boolean".to_owned(),
        Type::Int => "int".to_owned(),
        Type::Uint => "uint".to_owned(),
        Type::Number => "Number".to_owned(),
        Type::String => "String".to_owned(),
        Type::Object => "Object".to_owned(),
        Type::Class(class) => class.name.to_string(),
    }
}

fn string<'gc>(activation: &Activation<'_, 'gc>, text: &str) -> Value<'gc> {
    activation.string(text).into()
}

fn object<'gc>(activation: &Activation<'_, 'gc>, properties: &[(&str, Value<'gc>)]) -> Value<'gc> {
    let object = activation.object();
    for &(name, value) in properties {
        let key = PropertyKey::Name(activation.name(name));
        object.set_dynamic(activation.mc(), key, value);
    }
    object.into()
}

#[cfg(test)]
mod tests {
    use super::{split, vector_element};

    #[test]
    fn names_split_at_their_package() {
        assert_eq!(split("flash.net::Socket"), ("flash.net", "Socket"));
        assert_eq!(split("flash.net.Socket"), ("flash.net", "Socket"));
        assert_eq!(split("Main"), ("", "Main"));
        assert_eq!(split("::Main"), ("", "Main"));
    }

    #[test]
    fn a_vector_name_has_an_element() {
        assert_eq!(vector_element("Vector.<int>"), Some("int"));
        assert_eq!(
            vector_element("__AS3__.vec::Vector.<a.b::C>"),
            Some("a.b::C")
        );
        assert_eq!(
            vector_element("__AS3__.vec.Vector.<Vector.<int>>"),
            Some("Vector.<int>")
        );
        assert_eq!(vector_element("Vector"), None);
        assert_eq!(vector_element("a.Vector.<int>"), None);
    }
}
