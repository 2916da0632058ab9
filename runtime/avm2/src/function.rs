//! Function closures and bound methods.

use std::cell::Cell;

use gc_arena::barrier::field;
use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc, Mutation};

use crate::activation::Activation;
use crate::array_storage::ArrayStorage;
use crate::class::ClassDef;
use crate::method::Method;
use crate::object::{Kind, Object, WeakObject};
use crate::property_map::PropertyKey;
use crate::regexp::RegExpData;
use crate::scope::ScopeChain;
use crate::value::Value;

/// What a Function object calls.
#[derive(Collect)]
#[collect(no_drop)]
pub struct FunctionData<'gc> {
    /// The code.
    pub method: Gc<'gc, Method<'gc>>,
    /// Where it finds names.
    pub scope: Gc<'gc, ScopeChain<'gc>>,
    /// Of a bound method, its receiver.
    pub receiver: Option<Value<'gc>>,
    /// The class that declares the method.
    pub declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    /// `prototype`, made when first asked for.
    prototype: Lock<Option<Value<'gc>>>,
    /// The object that this is the data of.
    object: Lock<Option<WeakObject<'gc>>>,
}

impl<'gc> FunctionData<'gc> {
    /// The `prototype` of a closure: a new object the first time; a bound method has none.
    pub fn prototype(this: Gc<'gc, Self>, activation: &mut Activation<'_, 'gc>) -> Value<'gc> {
        if let Some(prototype) = this.prototype.get() {
            return prototype;
        }
        if this.receiver.is_some() {
            return Value::Null;
        }
        let object = activation.object();
        if let Some(function) = this.object(activation.mc()) {
            let key = PropertyKey::Name(activation.names().constructor);
            object.set_dynamic(activation.mc(), key, function.into());
            object.set_dynamic_enumerable(activation.mc(), key, false);
        }
        let prototype = Value::Object(object);
        Self::set_prototype(this, activation.mc(), prototype);
        prototype
    }

    /// The Function object; `None` once it has been collected.
    pub(crate) fn object(&self, mc: &Mutation<'gc>) -> Option<Object<'gc>> {
        self.object.get()?.upgrade(mc)
    }

    /// Makes `object` the Function object that this is the data of.
    pub(crate) fn set_object(this: Gc<'gc, Self>, mc: &Mutation<'gc>, object: Object<'gc>) {
        field!(Gc::write(mc, this), FunctionData, object)
            .unlock()
            .set(Some(object.downgrade()));
    }

    /// Forgets the `prototype` of a closure: a new one will be made.
    pub(crate) fn reset_prototype(this: Gc<'gc, Self>, mc: &Mutation<'gc>) {
        field!(Gc::write(mc, this), FunctionData, prototype)
            .unlock()
            .set(None);
    }

    /// Sets the `prototype` of a closure. Set to `null`, it's `undefined`.
    pub fn set_prototype(this: Gc<'gc, Self>, mc: &Mutation<'gc>, prototype: Value<'gc>) {
        let prototype = match prototype {
            Value::Null => Value::Undefined,
            other => other,
        };
        field!(Gc::write(mc, this), FunctionData, prototype)
            .unlock()
            .set(Some(prototype));
    }
}

/// What the prototype of `class` is natively, where it is an instance itself: a function that does nothing for
/// Function, an empty Array for
/// Array, an invalid Date for Date, an empty pattern for RegExp.
pub(crate) fn prototype_kind<'gc>(
    activation: &Activation<'_, 'gc>,
    class: Gc<'gc, ClassDef<'gc>>,
) -> Option<Kind<'gc>> {
    if class.unit.block().is_none() || !class.name.ns.is_public() {
        return None;
    }
    let mc = activation.mc();
    match &*class.name.name.to_utf8_lossy() {
        "Date" => Some(Kind::Date(Cell::new(f64::NAN))),
        "Array" => Some(Kind::array(mc, ArrayStorage::new())),
        "RegExp" => Some(Kind::RegExp(Box::new(RegExpData::empty()))),
        "Function" => Some(Kind::Function(Gc::new(
            mc,
            FunctionData {
                // The constructor does nothing.
                method: class.instance_init,
                scope: ScopeChain::empty(mc, class.unit.domain()),
                receiver: None,
                declarer: Some(class),
                prototype: Lock::new(None),
                object: Lock::new(None),
            },
        ))),
        _ => None,
    }
}

impl<'gc> Activation<'_, 'gc> {
    /// A Function object for `method`.
    pub(crate) fn new_function(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        scope: Gc<'gc, ScopeChain<'gc>>,
        receiver: Option<Value<'gc>>,
        declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    ) -> Object<'gc> {
        let data = FunctionData {
            method,
            scope,
            receiver,
            declarer,
            prototype: Lock::new(None),
            object: Lock::new(None),
        };
        let mc = self.mc();
        let data = Gc::new(mc, data);
        let object = self.instantiate_def(self.core().function, Kind::Function(data));
        FunctionData::set_object(data, mc, object);
        object
    }
}
