//! Types of slots, parameters and results.

use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc, Mutation};

use crate::activation::Activation;
use crate::class::ClassDef;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::name::Multiname;
use crate::unit::Unit;
use crate::value::Value;

/// A type that a value can be coerced to.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub enum Type<'gc> {
    /// Untyped (`*`).
    Any,
    /// `void`
    Void,
    /// `Boolean`
    Boolean,
    /// `int`
    Int,
    /// `uint`
    Uint,
    /// `Number`
    Number,
    /// `String`
    String,
    /// `Object`: anything but `undefined`.
    Object,
    /// Instances of a class, of its subclasses or implementations, and `null`.
    Class(Gc<'gc, ClassDef<'gc>>),
}

impl PartialEq for Type<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Class(a), Self::Class(b)) => Gc::ptr_eq(*a, *b),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl<'gc> Type<'gc> {
    /// The name as messages show it: `package::Class`.
    pub fn name(self) -> String {
        match self {
            Self::Any => "*".to_owned(),
            Self::Void => "void".to_owned(),
            Self::Boolean => "Boolean".to_owned(),
            Self::Int => "int".to_owned(),
            Self::Uint => "uint".to_owned(),
            Self::Number => "Number".to_owned(),
            Self::String => "String".to_owned(),
            Self::Object => "Object".to_owned(),
            Self::Class(class) => class.name.to_string(),
        }
    }

    /// The value of a variable of this type that was never set.
    pub fn default_value(self) -> Value<'gc> {
        match self {
            Self::Any | Self::Void => Value::Undefined,
            Self::Boolean => Value::Bool(false),
            Self::Int | Self::Uint => Value::Int(0),
            Self::Number => Value::Number(f64::NAN),
            Self::String | Self::Object | Self::Class(_) => Value::Null,
        }
    }

    /// Whether `value` is as [`Self::coerce`] gives it, but that a Number may be held as an int.
    #[inline]
    pub(crate) fn holds(self, value: Value<'gc>) -> bool {
        match self {
            Self::Any => true,
            Self::Int => matches!(value, Value::Int(_)),
            Self::Number => matches!(value, Value::Int(_) | Value::Number(_)),
            Self::Uint => matches!(value, Value::Int(0..)),
            Self::Boolean => matches!(value, Value::Bool(_)),
            Self::String => matches!(value, Value::String(_) | Value::Null),
            Self::Object => !matches!(value, Value::Undefined),
            Self::Void => matches!(value, Value::Undefined),
            Self::Class(class) => match value {
                Value::Null => true,
                Value::Object(object) => object
                    .class_def()
                    .is_some_and(|own| own.is_subclass_of(&class)),
                _ => false,
            },
        }
    }

    /// `value` as this type. Errors: TypeError #1034 where there's no conversion, and what
    /// `valueOf` and `toString` throw.
    #[inline]
    pub fn coerce(
        self,
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        Ok(match self {
            Self::Any => value,
            Self::Void => Value::Undefined,
            Self::Boolean => Value::Bool(value.to_boolean()),
            Self::Int => Value::Int(value.to_i32(activation)?),
            Self::Uint => Value::from(value.to_u32(activation)?),
            Self::Number => Value::Number(value.to_number(activation)?),
            Self::String => match value {
                Value::String(_) => value,
                other => other.coerce_to_string(activation)?.into(),
            },
            Self::Object => match value {
                Value::Undefined => Value::Null,
                other => other,
            },
            Self::Class(class) => match value {
                Value::Undefined | Value::Null => Value::Null,
                other if class.has_instance(activation, other) => other,
                other => return Err(coercion_failed(activation, other, class)),
            },
        })
    }
}

#[cold]
fn coercion_failed<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
    class: Gc<'gc, ClassDef<'gc>>,
) -> Error<'gc> {
    let shown = activation.describe_for_coercion(value);
    let target = class.name.to_dotted();
    activation.error(ErrorClass::TypeError, msg::E1034, [&shown, &target])
}

/// A type by its name in a constant pool, looked up when it's first needed.
#[derive(Collect)]
#[collect(no_drop)]
pub struct TypeRef<'gc> {
    name: Option<Gc<'gc, Multiname<'gc>>>,
    unit: Option<Gc<'gc, Unit<'gc>>>,
    resolved: Lock<Option<Type<'gc>>>,
}

impl<'gc> TypeRef<'gc> {
    /// The type that is known already.
    pub fn known(mc: &Mutation<'gc>, ty: Type<'gc>) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                name: None,
                unit: None,
                resolved: Lock::new(Some(ty)),
            },
        )
    }

    /// The type that `unit` names.
    pub fn named(
        mc: &Mutation<'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        name: Gc<'gc, Multiname<'gc>>,
    ) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                name: Some(name),
                unit: Some(unit),
                resolved: Lock::new(None),
            },
        )
    }

    /// The type, if it has been looked up.
    #[inline]
    pub fn get(&self) -> Option<Type<'gc>> {
        self.resolved.get()
    }

    /// The name, if it's known by one.
    pub fn name(&self) -> Option<Gc<'gc, Multiname<'gc>>> {
        self.name
    }

    /// The type. Errors: VerifyError #1014 where there's no class of that name.
    pub fn resolve(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Type<'gc>, Error<'gc>> {
        if let Some(ty) = this.resolved.get() {
            return Ok(ty);
        }
        let (Some(name), Some(unit)) = (this.name, this.unit) else {
            return Ok(Type::Any);
        };
        let ty = activation.resolve_type(unit.domain(), Gc::as_ref(name))?;
        gc_arena::barrier::field!(Gc::write(activation.mc(), this), TypeRef, resolved)
            .unlock()
            .set(Some(ty));
        Ok(ty)
    }
}
