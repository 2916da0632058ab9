//! The call and construction instructions.

use gc_arena::Gc;

use super::{Cursor, Flow, Next};
use crate::activation::Activation;
use crate::call::{Call, Entered};
use crate::class::ClassDef;
use crate::code::{Cached, KnownMethod, Reg, Site, SiteIndex};
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::function::FunctionData;
use crate::method::Method;
use crate::name::Multiname;
use crate::object::{Kind, NameData, Object};
use crate::property::Callee;
use crate::scope::ScopeChain;
use crate::stack::{Return, Stack};
use crate::unit::Unit;
use crate::value::Value;
use crate::vtable::{MethodSlot, Property};

/// The first SWF version whose programs get #1007 from `new` of a property that is no constructor.
const NO_CONSTRUCTOR_FROM: u8 = 11;

/// A call whose receiver and arguments lie in the registers from `base` on.
#[derive(Copy, Clone)]
pub(super) struct Place {
    pub(super) dst: Reg,
    pub(super) base: Reg,
    pub(super) argc: u16,
}

#[allow(clippy::too_many_arguments, reason = "all of a call")]
/// Enters a call; the result of a native one is put in its place.
fn enter<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    place: Place,
    method: Gc<'gc, Method<'gc>>,
    scope: Gc<'gc, ScopeChain<'gc>>,
    declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    constructing: Option<Object<'gc>>,
    function: Option<Gc<'gc, FunctionData<'gc>>>,
) -> Flow<'gc> {
    let entered = activation.enter(Call {
        method,
        scope,
        declarer,
        base: cursor.absolute(place.base) as usize,
        argc: u32::from(place.argc),
        ret: Return::Register(cursor.absolute(place.dst)),
        constructing,
        function,
        extra: None,
    })?;
    match entered {
        Entered::Frame => Ok(Next::Switch),
        Entered::Done(result) => {
            let result = constructing.map_or(result, Value::Object);
            cursor.window.set(place.dst, result);
            Ok(Next::Step)
        }
    }
}

/// A call whose receiver and arguments aren't in registers yet.
pub(super) struct Above<'gc> {
    pub(super) method: Gc<'gc, Method<'gc>>,
    pub(super) scope: Gc<'gc, ScopeChain<'gc>>,
    pub(super) declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    pub(super) receiver: Value<'gc>,
    pub(super) ret: Return,
}

/// Enters a call above the registers of the running frame. The result of a native function is put in its place.
pub(super) fn enter_above<'gc>(
    activation: &mut Activation<'_, 'gc>,
    above: Above<'gc>,
    args: &[Value<'gc>],
) -> Flow<'gc> {
    let base = activation.place_arguments(above.receiver, args)?;
    let entered = activation.enter_placed(Call {
        method: above.method,
        scope: above.scope,
        declarer: above.declarer,
        base,
        argc: args.len() as u32,
        ret: above.ret,
        constructing: None,
        function: None,
        extra: None,
    })?;
    match entered {
        Entered::Frame => Ok(Next::Switch),
        Entered::Done(result) => {
            if let Return::Register(register) = above.ret {
                let values = Stack::values(activation.vm().stack, activation.mc());
                values[register as usize].unlock().set(result);
            }
            Ok(Next::Step)
        }
    }
}

/// Calls a method of the receiver's layout.
pub(super) fn enter_slot<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    place: Place,
    slot: &MethodSlot<'gc>,
) -> Flow<'gc> {
    let owner = slot.method.owner();
    let class = slot.owner_class();
    let scope = match class.and_then(|class| class.scope(owner.is_static)) {
        Some(scope) => scope,
        None => activation.method_scope_on(slot, cursor.window.get(place.base))?,
    };
    enter(
        activation,
        cursor,
        place,
        slot.method,
        scope,
        class,
        None,
        None,
    )
}

/// Calls `function` on the receiver and arguments at `place`.
fn enter_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    place: Place,
    function: Value<'gc>,
) -> Flow<'gc> {
    let window = cursor.window;
    let Some(object) = function.as_object() else {
        return Err(activation.not_a_function());
    };
    match object.kind() {
        Kind::Function(data) => {
            let this = activation.receiver_of(*data, window.get(place.base));
            window.set(place.base, this);
            enter(
                activation,
                cursor,
                place,
                data.method,
                data.scope,
                data.declarer,
                None,
                Some(*data),
            )
        }
        _ => {
            let args = window.copy(place.base + 1, place.argc);
            let result = activation.call_object(object, &args)?;
            window.set(place.dst, result);
            Ok(Next::Step)
        }
    }
}

pub(super) fn call_method<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
    id: u32,
) -> Flow<'gc> {
    let receiver = cursor.window.get(base);
    let vtable = match receiver {
        Value::Object(object) => object.vtable(),
        other => activation.vtable_of(other)?,
    };
    let Some(slot) = Gc::as_ref(vtable).methods.get(id as usize) else {
        let class = vtable.display_name();
        return Err(activation.error(ErrorClass::VerifyError, msg::E1026, [&id, &0, &class]));
    };
    enter_slot(activation, cursor, Place { dst, base, argc }, slot)
}

pub(super) fn call_known<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
    known: &KnownMethod<'gc>,
) -> Flow<'gc> {
    let receiver = cursor.window.get(base);
    if receiver.is_null_or_undefined() {
        return Err(activation.null_error(receiver));
    }
    let place = Place { dst, base, argc };
    match known.scope {
        Some(scope) => enter(
            activation,
            cursor,
            place,
            known.slot.method,
            scope,
            None,
            None,
            None,
        ),
        None => enter_slot(activation, cursor, place, &known.slot),
    }
}

pub(super) fn call_static<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
    method: u32,
) -> Flow<'gc> {
    let method = Unit::method(cursor.code.method.unit, activation, method)?;
    let place = Place { dst, base, argc };
    enter(
        activation,
        cursor,
        place,
        method,
        cursor.scope,
        cursor.code.declarer,
        None,
        None,
    )
}

pub(super) fn call_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
) -> Flow<'gc> {
    let function = cursor.window.get(base);
    let place = Place {
        dst,
        base: base + 1,
        argc,
    };
    enter_value(activation, cursor, place, function)
}

pub(super) fn call_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
    site: SiteIndex,
) -> Flow<'gc> {
    let place = Place { dst, base, argc };
    let site = cursor.code.sites[usize::from(site)];
    let receiver = cursor.window.get(base);
    if let Value::Object(object) = receiver {
        if let Some(Cached::Method(vtable, id)) = site.cache.get()
            && Gc::ptr_eq(vtable, object.vtable())
        {
            let slot = &Gc::as_ref(vtable).methods[id as usize];
            return enter_slot(activation, cursor, place, slot);
        }
        let vtable = object.vtable();
        if let Some(Property::Method(id)) = vtable.find(&site.name)
            && !matches!(object.kind(), Kind::Xml(_) | Kind::XmlList(_))
        {
            Site::set_cache(site, activation.mc(), Cached::Method(vtable, id));
            let slot = &Gc::as_ref(vtable).methods[id as usize];
            return enter_slot(activation, cursor, place, slot);
        }
    }
    call_named(activation, cursor, place, &site.name)
}

fn call_named<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    place: Place,
    name: &Multiname<'gc>,
) -> Flow<'gc> {
    let receiver = cursor.window.get(place.base);
    let args = cursor.window.copy(place.base + 1, place.argc);
    match activation.lookup_call(receiver, name, &args)? {
        Callee::Method(slot) => enter_slot(activation, cursor, place, &slot),
        Callee::Value(function) => enter_value(activation, cursor, place, function),
        Callee::Getter(getter) => {
            let function = activation.call_slot(&getter, receiver, &[])?;
            enter_value(activation, cursor, place, function)
        }
        Callee::Done(result) => {
            cursor.window.set(place.dst, result);
            Ok(Next::Step)
        }
    }
}

/// Moves the arguments down over what of the name came from the stack.
fn close_up(cursor: &Cursor<'_>, base: Reg, late: u16, argc: u16) {
    for at in 0..argc {
        let value = cursor.window.get(base + 1 + late + at);
        cursor.window.set(base + 1 + at, value);
    }
}

pub(super) fn call_property_late<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
    site: SiteIndex,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let (name, late) =
        super::properties::complete(activation, cursor.window, base + 1, &site.name)?;
    close_up(cursor, base, late, argc);
    call_named(activation, cursor, Place { dst, base, argc }, &name)
}

pub(super) fn call_super<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
    site: SiteIndex,
) -> Flow<'gc> {
    let place = Place { dst, base, argc };
    let site = cursor.code.sites[usize::from(site)];
    let (name, late) =
        super::properties::complete(activation, cursor.window, base + 1, &site.name)?;
    close_up(cursor, base, late, argc);
    let receiver = cursor.window.get(base);
    if receiver.is_null_or_undefined() {
        return Err(activation.null_error(receiver));
    }
    let superclass = super::properties::superclass(activation, cursor)?;
    let vtable = superclass.instance;
    match vtable.find(&name) {
        Some(Property::Method(id)) => {
            let slot = &Gc::as_ref(vtable).methods[id as usize];
            enter_slot(activation, cursor, place, slot)
        }
        Some(Property::Accessor { get: Some(id), .. }) => {
            let slot = vtable.methods[id as usize];
            let function = activation.call_slot(&slot, receiver, &[])?;
            enter_value(activation, cursor, place, function)
        }
        Some(Property::Slot(slot) | Property::Const(slot)) => {
            let function = receiver
                .as_object()
                .map_or(Value::Undefined, |object| object.slot(slot));
            enter_value(activation, cursor, place, function)
        }
        Some(Property::Accessor { get: None, .. }) => {
            let class = superclass.name.to_string();
            Err(activation.error(ErrorClass::ReferenceError, msg::E1077, [&name, &class]))
        }
        None => {
            let class = superclass.name.to_string();
            Err(activation.error(ErrorClass::ReferenceError, msg::E1070, [&name, &class]))
        }
    }
}

/// Calls the constructor of `class` on the new object in `place.base`.
pub(super) fn enter_constructor<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    place: Place,
    class: Gc<'gc, ClassDef<'gc>>,
    new: Object<'gc>,
) -> Flow<'gc> {
    let scope = match class.scope(false) {
        Some(scope) => scope,
        None => activation.method_scope(&activation.constructor_slot(class))?,
    };
    enter(
        activation,
        cursor,
        place,
        class.instance_init,
        scope,
        Some(class),
        Some(new),
        None,
    )
}

/// Constructs an object of what is in `class`, the arguments after `place.base`.
fn construct_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    place: Place,
    class: Value<'gc>,
) -> Flow<'gc> {
    let window = cursor.window;
    let Some(object) = class.as_object() else {
        return Err(activation.error(ErrorClass::TypeError, msg::E1007, []));
    };
    match object.kind() {
        Kind::Class(def) if def.construct_hook().is_none() => {
            let new = activation.allocate(*def)?;
            window.set(place.base, new.into());
            enter_constructor(activation, cursor, place, *def, new)
        }
        Kind::Function(function) if function.receiver.is_none() => {
            let new = activation.allocate_for_function(*function);
            window.set(place.base, new.into());
            let (method, scope) = (function.method, function.scope);
            enter(
                activation,
                cursor,
                place,
                method,
                scope,
                function.declarer,
                Some(new),
                Some(*function),
            )
        }
        Kind::Class(_) => {
            let args = window.copy(place.base + 1, place.argc);
            let value = activation.construct_value(object, &args)?;
            window.set(place.dst, value);
            Ok(Next::Step)
        }
        Kind::Function(bound) => {
            let name = bound.method.shown_name();
            Err(activation.error(ErrorClass::TypeError, msg::E1064, [&name]))
        }
        _ => Err(activation.error(ErrorClass::TypeError, msg::E1007, [])),
    }
}

pub(super) fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
) -> Flow<'gc> {
    let class = cursor.window.get(base);
    construct_value(activation, cursor, Place { dst, base, argc }, class)
}

/// What the property `name` of `holder` holds, to be constructed. Errors: TypeError #1064 of a method, #1007 of what a
/// primitive value hasn't got, and those of reading the property.
fn constructor_in<'gc>(
    activation: &mut Activation<'_, 'gc>,
    holder: Value<'gc>,
    name: &Multiname<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let vtable = activation.vtable_of(holder)?;
    match (vtable.find(name), holder) {
        (Some(Property::Method(id)), _) => {
            let method = vtable.methods[id as usize].method.shown_name();
            Err(activation.error(ErrorClass::TypeError, msg::E1064, [&method]))
        }
        (None, Value::Object(object)) if !is_namespace(object) => activation.get(holder, name),
        (Some(_), _) => activation.get(holder, name),
        (None, _) => match activation.get_dynamic(holder, name) {
            Some(found) => Ok(found),
            None => Err(activation.error(ErrorClass::TypeError, msg::E1007, [])),
        },
    }
}

/// Whether it's a Namespace, which the reference takes for no object here.
fn is_namespace(object: Object<'_>) -> bool {
    matches!(object.kind(), Kind::Name(data) if matches!(**data, NameData::Namespace { .. }))
}

/// The error of `new` of a property that holds no class and no function: TypeError #1007, in programs of earlier SWF
/// versions #1115 if the property is a dynamic one.
#[cold]
fn not_a_constructor<'gc>(
    activation: &mut Activation<'_, 'gc>,
    holder: Value<'gc>,
    name: &Multiname<'gc>,
) -> Error<'gc> {
    // The reference reads a declared variable by its slot and then constructs, unless it doesn't know the holder's
    // type beforehand, as of a script's global object.
    let is_declared = holder
        .as_object()
        .is_some_and(|object| object.class_def().is_some() && object.vtable().find(name).is_some());
    if activation.vm().config.swf_version < NO_CONSTRUCTOR_FROM && !is_declared {
        return activation.error(ErrorClass::TypeError, msg::E1115, [name]);
    }
    activation.error(ErrorClass::TypeError, msg::E1007, [])
}

pub(super) fn construct_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    argc: u16,
    site: SiteIndex,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let (name, late) =
        super::properties::complete(activation, cursor.window, base + 1, &site.name)?;
    close_up(cursor, base, late, argc);
    let holder = cursor.window.get(base);
    let class = match (site.cache.get(), holder) {
        (Some(Cached::Slot(vtable, slot)), Value::Object(object))
            if Gc::ptr_eq(vtable, object.vtable()) =>
        {
            object.slot(slot)
        }
        _ => {
            if let Value::Object(object) = holder
                && !site.name.is_lazy()
                && let Some(Property::Slot(slot) | Property::Const(slot)) =
                    object.vtable().find(&name)
            {
                let cached = Cached::Slot(object.vtable(), slot);
                Site::set_cache(site, activation.mc(), cached);
            }
            constructor_in(activation, holder, &name)?
        }
    };
    let kind = class.as_object().map(Object::kind);
    if !matches!(kind, Some(Kind::Class(_) | Kind::Function(_))) {
        return Err(not_a_constructor(activation, holder, &name));
    }
    construct_value(activation, cursor, Place { dst, base, argc }, class)
}

pub(super) fn construct_super<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    base: Reg,
    argc: u16,
) -> Flow<'gc> {
    let receiver = cursor.window.get(base);
    if receiver.is_null_or_undefined() {
        return Err(activation.null_error(receiver));
    }
    // Of a class object, and outside of classes, there's nothing to construct.
    let method = cursor.code.method;
    let superclass = cursor.code.declarer.and_then(|class| class.superclass);
    let Some(class) = superclass.filter(|_| !method.owner().is_static) else {
        return Ok(Next::Step);
    };
    let scope = match class.scope(false) {
        Some(scope) => scope,
        None => activation.method_scope(&activation.constructor_slot(class))?,
    };
    let place = Place {
        dst: base,
        base,
        argc,
    };
    enter(
        activation,
        cursor,
        place,
        class.instance_init,
        scope,
        Some(class),
        None,
        None,
    )
}
