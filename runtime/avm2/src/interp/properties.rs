//! The property instructions.

use gc_arena::Gc;

use super::calls::{Above, Place, enter_above, enter_slot};
use super::{Cursor, Flow, Next};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::code::{Cached, Reg, Site, SiteIndex};
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::name::{Multiname, NamespaceSet};
use crate::object::{Kind, NameData, Object};
use crate::property::Got;
use crate::property_map::PropertyKey;
use crate::script::Script;
use crate::stack::{Return, Window};
use crate::value::Value;
use crate::vtable::{MethodSlot, Property};

// --- Names that the operand stack completes ------------------------------------------------------

/// Completes a name by what lies in the registers from `first` on, and tells how many it took. Errors: TypeError #1009
/// and #1010 where the namespace is missing, and what the name's `toString` throws.
pub(super) fn complete<'gc>(
    activation: &mut Activation<'_, 'gc>,
    window: Window<'gc>,
    first: Reg,
    name: &Multiname<'gc>,
) -> Result<(Multiname<'gc>, u16), Error<'gc>> {
    let mut complete = *name;
    let mut taken = 0;
    if name.lazy_ns {
        complete.ns = namespace_of(activation, window.get(first))?;
        complete.lazy_ns = false;
        taken += 1;
    }
    if name.lazy_name {
        let text = window.get(first + taken);
        complete = with_name(activation, &complete, text)?;
        taken += 1;
    }
    Ok((complete, taken))
}

fn namespace_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<NamespaceSet<'gc>, Error<'gc>> {
    if let Value::Object(object) = value
        && let Kind::Name(data) = object.kind()
        && let NameData::Namespace { namespace, .. } = Gc::as_ref(*data)
    {
        return Ok(NamespaceSet::One(*namespace));
    }
    if value.is_null_or_undefined() {
        return Err(activation.null_error(value));
    }
    let class = activation.class_name_of(value);
    Err(activation.error(ErrorClass::TypeError, msg::E1034, [&class, &"Namespace"]))
}

/// `name` with the local name that `value` stands for; a QName brings its namespace too. Errors: what `toString` throws.
pub(super) fn with_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    name: &Multiname<'gc>,
    value: Value<'gc>,
) -> Result<Multiname<'gc>, Error<'gc>> {
    let mut complete = *name;
    complete.lazy_name = false;
    if let Value::Object(object) = value
        && let Kind::Name(data) = object.kind()
        && let NameData::QName(qname) = Gc::as_ref(*data)
    {
        complete.ns = qname.ns;
        complete.name = qname.name;
        complete.is_attribute |= qname.is_attribute;
        return Ok(complete);
    }
    let text = value.to_avm_string(activation)?;
    complete.name = Some(activation.intern(text));
    Ok(complete)
}

// --- Reading -------------------------------------------------------------------------------------

/// Puts a found value into its place, or calls the getter that was found.
fn put<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    receiver: Value<'gc>,
    got: Got<'gc>,
) -> Flow<'gc> {
    match got {
        Got::Value(value) => {
            cursor.window.set(dst, value);
            Ok(Next::Step)
        }
        Got::Getter(getter) => enter_getter(activation, cursor, dst, receiver, &getter),
    }
}

fn enter_getter<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    receiver: Value<'gc>,
    getter: &MethodSlot<'gc>,
) -> Flow<'gc> {
    let ret = Return::Register(cursor.absolute(dst));
    enter_accessor(activation, receiver, getter, ret, &[])
}

fn enter_accessor<'gc>(
    activation: &mut Activation<'_, 'gc>,
    receiver: Value<'gc>,
    accessor: &MethodSlot<'gc>,
    ret: Return,
    args: &[Value<'gc>],
) -> Flow<'gc> {
    let scope = activation.method_scope_on(accessor, receiver)?;
    let above = Above {
        method: accessor.method,
        scope,
        declarer: accessor.owner_class(),
        receiver,
        ret,
    };
    enter_above(activation, above, args)
}

/// `getproperty` of a name that is known.
pub(super) fn get<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    object: Reg,
    site: SiteIndex,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let holder = cursor.window.get(object);
    if let Value::Object(object) = holder {
        let vtable = object.vtable();
        match site.cache.get() {
            Some(Cached::Slot(known, slot)) if Gc::ptr_eq(known, vtable) => {
                cursor.window.set(dst, object.slot(slot));
                return Ok(Next::Step);
            }
            Some(Cached::Method(known, id)) if Gc::ptr_eq(known, vtable) => {
                let getter = &Gc::as_ref(vtable).methods[id as usize];
                return enter_getter(activation, cursor, dst, holder, getter);
            }
            Some(Cached::Dynamic(known)) if Gc::ptr_eq(known, vtable) => {
                if let Some(key) = site.name.name
                    && let Some(found) = object.dynamic(PropertyKey::Name(key))
                {
                    cursor.window.set(dst, found);
                    return Ok(Next::Step);
                }
            }
            _ => fill_get_cache(activation, site, object),
        }
    }
    let got = activation.lookup_get(holder, &site.name)?;
    put(activation, cursor, dst, holder, got)
}

/// Remembers where the name is in objects like `object`, if it can be known without them.
fn fill_get_cache<'gc>(
    activation: &Activation<'_, 'gc>,
    site: Gc<'gc, Site<'gc>>,
    object: Object<'gc>,
) {
    if matches!(object.kind(), Kind::Xml(_) | Kind::XmlList(_) | Kind::Proxy) {
        return;
    }
    let vtable = object.vtable();
    let cached = match vtable.find(&site.name) {
        Some(Property::Slot(slot) | Property::Const(slot)) => Cached::Slot(vtable, slot),
        Some(Property::Accessor { get: Some(id), .. }) => Cached::Method(vtable, id),
        Some(_) => return,
        None => match (object.kind(), site.name.name) {
            (Kind::Dictionary(_), _) | (_, None) => return,
            (_, Some(name))
                if name.as_index().is_none()
                    && site.name.ns.contains_public()
                    && !site.name.is_attribute =>
            {
                Cached::Dynamic(vtable)
            }
            _ => return,
        },
    };
    Site::set_cache(site, activation.mc(), cached);
}

/// An element that is there, read by a number; the most frequent kinds only.
#[inline]
pub(super) fn quick_index<'gc>(holder: Value<'gc>, index: Value<'gc>) -> Option<Value<'gc>> {
    let (Value::Object(object), Some(index)) = (holder, index.as_index()) else {
        return None;
    };
    match object.kind() {
        Kind::Array(storage) => storage.borrow().get(index),
        Kind::Vector(storage) => storage.borrow().get(index),
        Kind::ByteArray(storage) => storage
            .borrow()
            .get(index)
            .map(|byte| Value::Int(i32::from(byte))),
        _ => None,
    }
}

/// Sets an element by a number, where that is all there is to do.
#[inline]
pub(super) fn quick_set_index<'gc>(
    activation: &Activation<'_, 'gc>,
    holder: Value<'gc>,
    index: Value<'gc>,
    new: Value<'gc>,
) -> bool {
    let (Value::Object(object), Some(index)) = (holder, index.as_index()) else {
        return false;
    };
    match (object.kind(), new) {
        (Kind::Array(storage), _) => {
            storage.unlock(activation.mc()).borrow_mut().set(index, new);
            true
        }
        (Kind::Vector(storage), _) => storage
            .unlock(activation.mc())
            .borrow_mut()
            .set_if_exact(index, new),
        (Kind::ByteArray(storage), Value::Int(byte)) => storage
            .borrow_mut()
            .set_byte(index as usize, byte as u8)
            .is_ok(),
        _ => false,
    }
}

/// `getproperty` of `holder[at]`.
pub(super) fn get_index<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    object: Reg,
    index: Reg,
    site: SiteIndex,
) -> Flow<'gc> {
    let (holder, at) = (cursor.window.get(object), cursor.window.get(index));
    let site = cursor.code.sites[usize::from(site)];
    if let Value::Object(object) = holder {
        if let Kind::Dictionary(storage) = object.kind()
            && is_dictionary_key(at)
        {
            let mc = activation.mc();
            let value = storage.borrow().get(mc, at).unwrap_or(Value::Undefined);
            cursor.window.set(dst, value);
            return Ok(Next::Step);
        }
        if let Some(index) = at.as_index().filter(|_| site.name.ns.contains_public()) {
            if let Some(value) = activation.index_get(object, index)? {
                cursor.window.set(dst, value);
                return Ok(Next::Step);
            }
            if matches!(object.kind(), Kind::Plain)
                && let Some(value) = object.dynamic(PropertyKey::Index(index))
            {
                cursor.window.set(dst, value);
                return Ok(Next::Step);
            }
        } else if let Some(number) = at.as_number() {
            activation.check_vector_index(object, number)?;
        } else if let Some(key) = undeclared_key(activation, &site.name, object, at)
            && let Some(value) = object.dynamic(key)
        {
            cursor.window.set(dst, value);
            return Ok(Next::Step);
        }
    }
    let name = with_name(activation, &site.name, at)?;
    let got = activation.lookup_get(holder, &name)?;
    put(activation, cursor, dst, holder, got)
}

/// The key of the dynamic property of `object` that a text stands for. `None` of anything but a text, of an object that has
/// other ways to keep properties, and where the object's class declares something by that name, in whatever namespace.
#[inline]
fn undeclared_key<'gc>(
    activation: &Activation<'_, 'gc>,
    name: &Multiname<'gc>,
    object: Object<'gc>,
    at: Value<'gc>,
) -> Option<PropertyKey<'gc>> {
    let Value::String(text) = at else {
        return None;
    };
    if !matches!(object.kind(), Kind::Plain) || name.is_attribute || !name.ns.contains_public() {
        return None;
    }
    let text = activation.intern(text);
    let vtable = object.vtable();
    let declared = vtable.properties.of_name(text);
    declared.is_empty().then(|| PropertyKey::from_name(text))
}

/// Whether a Dictionary uses the value itself as a key: an object, by identity.
fn is_dictionary_key(at: Value<'_>) -> bool {
    matches!(at, Value::Object(object) if !matches!(object.kind(), Kind::Name(_)))
}

/// `getproperty` of a name that the stack completes.
pub(super) fn get_late<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    site: SiteIndex,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let holder = cursor.window.get(base);
    let (name, _) = complete(activation, cursor.window, base + 1, &site.name)?;
    let got = activation.lookup_get(holder, &name)?;
    put(activation, cursor, dst, holder, got)
}

/// `getdescendants`. Errors: TypeError #1016 of anything but XML and proxies.
pub(super) fn descendants<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    site: SiteIndex,
) -> Result<(), Error<'gc>> {
    let site = cursor.code.sites[usize::from(site)];
    let holder = cursor.window.get(base);
    let (name, _) = complete(activation, cursor.window, base + 1, &site.name)?;
    let found = match holder.as_object().map(|object| (object, object.kind())) {
        Some((object, Kind::Xml(_) | Kind::XmlList(_))) => {
            crate::xml::descendants(activation, object, &name)?
        }
        Some((object, Kind::Proxy)) => crate::proxy::descendants(activation, object, &name)?,
        _ if holder.is_null_or_undefined() => return Err(activation.null_error(holder)),
        _ => {
            let class = activation.class_name_of(holder);
            return Err(activation.error(ErrorClass::TypeError, msg::E1016, [&class]));
        }
    };
    cursor.window.set(dst, found);
    Ok(())
}

// --- Writing -------------------------------------------------------------------------------------

/// `setproperty` and `initproperty` of a name that is known.
pub(super) fn set<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    object: Reg,
    src: Reg,
    site: SiteIndex,
    init: bool,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let holder = cursor.window.get(object);
    let new = cursor.window.get(src);
    if let Value::Object(object) = holder {
        let vtable = object.vtable();
        match site.cache.get() {
            Some(Cached::Slot(known, slot)) if Gc::ptr_eq(known, vtable) => {
                activation.write_slot(object, slot, new)?;
                return Ok(Next::Step);
            }
            Some(Cached::Method(known, id)) if Gc::ptr_eq(known, vtable) => {
                let setter = &Gc::as_ref(vtable).methods[id as usize];
                return enter_accessor(activation, holder, setter, Return::Discard, &[new]);
            }
            Some(Cached::Dynamic(known)) if Gc::ptr_eq(known, vtable) => {
                if let Some(key) = site.name.name {
                    let key = PropertyKey::Name(key);
                    object.set_dynamic_hinted(activation.mc(), key, new, &Gc::as_ref(site).hint);
                    return Ok(Next::Step);
                }
            }
            _ => fill_set_cache(activation, site, object),
        }
    }
    set_named(activation, holder, &site.name, new, init)
}

fn fill_set_cache<'gc>(
    activation: &Activation<'_, 'gc>,
    site: Gc<'gc, Site<'gc>>,
    object: Object<'gc>,
) {
    if matches!(object.kind(), Kind::Xml(_) | Kind::XmlList(_) | Kind::Proxy) {
        return;
    }
    let vtable = object.vtable();
    let cached = match vtable.find(&site.name) {
        Some(Property::Slot(slot)) => Cached::Slot(vtable, slot),
        Some(Property::Accessor { set: Some(id), .. }) => Cached::Method(vtable, id),
        Some(_) => return,
        None => match (object.kind(), site.name.name) {
            (Kind::Dictionary(_), _) | (_, None) => return,
            (_, Some(name))
                if vtable.is_dynamic
                    && name.as_index().is_none()
                    && site.name.ns.contains_public()
                    && !site.name.is_attribute =>
            {
                Cached::Dynamic(vtable)
            }
            _ => return,
        },
    };
    Site::set_cache(site, activation.mc(), cached);
}

fn set_named<'gc>(
    activation: &mut Activation<'_, 'gc>,
    holder: Value<'gc>,
    name: &Multiname<'gc>,
    new: Value<'gc>,
    init: bool,
) -> Flow<'gc> {
    match activation.lookup_set(holder, name, new, init)? {
        None => Ok(Next::Step),
        Some(setter) => enter_accessor(activation, holder, &setter, Return::Discard, &[new]),
    }
}

/// `setproperty` of `holder[at]`.
pub(super) fn set_index<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    object: Reg,
    index: Reg,
    src: Reg,
    site: SiteIndex,
) -> Flow<'gc> {
    let [holder, at, new] = [object, index, src].map(|register| cursor.window.get(register));
    let site = cursor.code.sites[usize::from(site)];
    if let Value::Object(object) = holder {
        if let Kind::Dictionary(storage) = object.kind()
            && is_dictionary_key(at)
        {
            let mc = activation.mc();
            storage.unlock(mc).borrow_mut().set(mc, at, new);
            return Ok(Next::Step);
        }
        if let Some(index) = at.as_index().filter(|_| site.name.ns.contains_public()) {
            if activation.index_set(object, index, new)? {
                return Ok(Next::Step);
            }
            if matches!(object.kind(), Kind::Plain) && object.vtable().is_dynamic {
                object.set_dynamic(activation.mc(), PropertyKey::Index(index), new);
                return Ok(Next::Step);
            }
        } else if let Some(number) = at.as_number() {
            activation.check_vector_index(object, number)?;
        } else if object.vtable().is_dynamic
            && let Some(key) = undeclared_key(activation, &site.name, object, at)
        {
            object.set_dynamic(activation.mc(), key, new);
            return Ok(Next::Step);
        }
    }
    let name = with_name(activation, &site.name, at)?;
    set_named(activation, holder, &name, new, false)
}

/// `setproperty` and `initproperty` of a name that the stack completes.
pub(super) fn set_late<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    base: Reg,
    src: Reg,
    site: SiteIndex,
    init: bool,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let holder = cursor.window.get(base);
    let new = cursor.window.get(src);
    let (name, _) = complete(activation, cursor.window, base + 1, &site.name)?;
    set_named(activation, holder, &name, new, init)
}

/// `deleteproperty`.
pub(super) fn delete<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    site: SiteIndex,
) -> Result<(), Error<'gc>> {
    let site = cursor.code.sites[usize::from(site)];
    let holder = cursor.window.get(base);
    if site.name.lazy_name
        && !site.name.lazy_ns
        && let Value::Object(object) = holder
        && let Kind::Dictionary(storage) = object.kind()
        && is_dictionary_key(cursor.window.get(base + 1))
    {
        let mc = activation.mc();
        storage
            .unlock(mc)
            .borrow_mut()
            .remove(mc, cursor.window.get(base + 1));
        cursor.window.set(dst, Value::Bool(true));
        return Ok(());
    }
    if site.name.lazy_name
        && let Value::Object(object) = cursor.window.get(base + 1 + u16::from(site.name.lazy_ns))
        && matches!(object.kind(), Kind::XmlList(_))
    {
        return Err(activation.error(ErrorClass::TypeError, msg::E1119, [&"XMLList"]));
    }
    let (name, _) = complete(activation, cursor.window, base + 1, &site.name)?;
    let gone = activation.delete_property(holder, &name)?;
    cursor.window.set(dst, Value::Bool(gone));
    Ok(())
}

/// `name in holder`. Errors: TypeError #1009 and #1010.
pub(super) fn is_in<'gc>(
    activation: &mut Activation<'_, 'gc>,
    name: Value<'gc>,
    holder: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    if let Value::Object(object) = holder
        && let Kind::Dictionary(storage) = object.kind()
        && is_dictionary_key(name)
    {
        return Ok(storage.borrow().contains(activation.mc(), name));
    }
    if let Value::Object(object) = holder
        && let Kind::Proxy = object.kind()
    {
        return crate::proxy::is_in(activation, object, name);
    }
    let public = activation.public_multiname(activation.names().empty);
    let name = with_name(activation, &public, name)?;
    activation.has_property(holder, &name)
}

// --- Super ---------------------------------------------------------------------------------------

/// The superclass of the class that declares the running method. Errors: VerifyError #1035 outside of a class.
pub(super) fn superclass<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
) -> Result<Gc<'gc, ClassDef<'gc>>, Error<'gc>> {
    let method = cursor.code.method;
    match method.superclass(activation, cursor.code.declarer)? {
        Some(superclass) => Ok(superclass),
        None => {
            let name = method.shown_name();
            Err(activation.error(ErrorClass::VerifyError, msg::E1035, [&name]))
        }
    }
}

/// `getsuper`. Errors: TypeError #1009 and #1010, ReferenceError #1069.
pub(super) fn get_super<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    site: SiteIndex,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let receiver = cursor.window.get(base);
    let (name, _) = complete(activation, cursor.window, base + 1, &site.name)?;
    if receiver.is_null_or_undefined() {
        return Err(activation.null_error(receiver));
    }
    let superclass = superclass(activation, cursor)?;
    let vtable = superclass.instance;
    match vtable.find(&name) {
        Some(Property::Accessor { get: Some(id), .. }) => {
            let getter = &Gc::as_ref(vtable).methods[id as usize];
            enter_slot(activation, cursor, Place { dst, base, argc: 0 }, getter)
        }
        Some(Property::Method(id)) => {
            let slot = vtable.methods[id as usize];
            let scope = activation.method_scope(&slot)?;
            let closure =
                activation.new_function(slot.method, scope, Some(receiver), slot.owner_class());
            cursor.window.set(dst, closure.into());
            Ok(Next::Step)
        }
        Some(property) => {
            let got = activation.get_fixed(receiver, vtable, property, &name)?;
            put(activation, cursor, dst, receiver, got)
        }
        None => {
            let got = activation.lookup_get(receiver, &name)?;
            put(activation, cursor, dst, receiver, got)
        }
    }
}

/// `setsuper`. Errors: TypeError #1009 and #1010, ReferenceError #1037, #1056, #1074.
pub(super) fn set_super<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    base: Reg,
    src: Reg,
    site: SiteIndex,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    let receiver = cursor.window.get(base);
    let new = cursor.window.get(src);
    let (name, _) = complete(activation, cursor.window, base + 1, &site.name)?;
    if receiver.is_null_or_undefined() {
        return Err(activation.null_error(receiver));
    }
    let superclass = superclass(activation, cursor)?;
    let vtable = superclass.instance;
    if let Some(Property::Accessor { set: Some(id), .. }) = vtable.find(&name) {
        let setter = vtable.methods[id as usize];
        return enter_accessor(activation, receiver, &setter, Return::Discard, &[new]);
    }
    match (vtable.find(&name), receiver) {
        (Some(Property::Slot(slot)), Value::Object(object)) => {
            activation.write_slot(object, slot, new)?;
            Ok(Next::Step)
        }
        (Some(Property::Method(_)), _) => {
            let class = superclass.name;
            Err(activation.error(ErrorClass::ReferenceError, msg::E1037, [&name, &class]))
        }
        // As the reference VM's compiled code does, constants and what has no setter stay as they are.
        (Some(_), _) => Ok(Next::Step),
        (None, _) => set_named(activation, receiver, &name, new, false),
    }
}

// --- Scopes --------------------------------------------------------------------------------------

/// What a name was found in.
enum FoundIn<'gc> {
    /// An object of the scope chain.
    Scope(Value<'gc>),
    /// The global object of the script that defines it.
    Definition(Object<'gc>),
    /// Nothing; the outermost object of the scope chain.
    Nothing(Value<'gc>),
}

/// Whether the scope object has `name`: among its fixed members, of a `with` object and a global one also among its
/// dynamic properties.
fn scope_has<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Value<'gc>,
    is_open: bool,
    name: &Multiname<'gc>,
) -> Result<bool, Error<'gc>> {
    if is_open {
        return activation.has_property(object, name);
    }
    Ok(activation.vtable_of(object)?.find(name).is_some())
}

/// Looks `name` up in the function's own scopes, the captured ones, and the definitions of the domain (AVM2
/// specification, `findproperty`).
fn search<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    site: Gc<'gc, Site<'gc>>,
    name: &Multiname<'gc>,
) -> Result<FoundIn<'gc>, Error<'gc>> {
    let scopes = site.scopes;
    let first = cursor.code.scope_register;
    let outer = &Gc::as_ref(cursor.scope).entries;
    for depth in (0..scopes.count).rev() {
        let is_with = depth < 64 && scopes.with & (1 << depth) != 0;
        let object = cursor.window.get(first + depth);
        if scope_has(activation, object, is_with, name)? {
            return Ok(FoundIn::Scope(object));
        }
    }
    for entry in outer.iter().rev() {
        if scope_has(activation, entry.object.into(), entry.is_with, name)? {
            return Ok(FoundIn::Scope(entry.object.into()));
        }
    }
    if let Some(found) = activation.find_definition(cursor.scope.domain, name)? {
        Script::ensure_initialized(found.script, activation)?;
        return Ok(FoundIn::Definition(found.script.global));
    }
    let global = match outer.first() {
        Some(entry) => entry.object.into(),
        None if scopes.count > 0 => cursor.window.get(first),
        None => return Ok(FoundIn::Nothing(Value::Undefined)),
    };
    // A global object's own additions come last.
    if activation.has_property(global, name)? {
        return Ok(FoundIn::Scope(global));
    }
    Ok(FoundIn::Nothing(global))
}

/// The scope whose object may differ from one run of the code to the next: an instance. `None` where none does;
/// `Some(None)` where it can't be told.
fn varying_scope<'gc>(
    cursor: &Cursor<'gc>,
    site: Gc<'gc, Site<'gc>>,
) -> Option<Option<Object<'gc>>> {
    let scopes = site.scopes;
    if scopes.with != 0 || cursor.scope.entries.iter().any(|entry| entry.is_with) {
        return Some(None);
    }
    let instance = |object: Object<'gc>| {
        object
            .class_def()
            .is_some_and(|class| Gc::ptr_eq(class.instance, object.vtable()))
    };
    if cursor
        .scope
        .entries
        .iter()
        .any(|entry| instance(entry.object))
    {
        return Some(None);
    }
    let mut varying = None;
    for depth in 0..scopes.count {
        let scope = cursor.window.get(cursor.code.scope_register + depth);
        match scope.as_object() {
            Some(object) if !instance(object) => {}
            Some(object) if varying.is_none() => varying = Some(object),
            _ => return Some(None),
        }
    }
    varying.map(Some)
}

/// Remembers a definition for the site, whose script's global object it is found in for good.
fn cache_definition<'gc>(
    activation: &Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    site: Gc<'gc, Site<'gc>>,
    make: impl FnOnce(Option<Gc<'gc, crate::vtable::VTable<'gc>>>) -> Cached<'gc>,
) {
    let guard = match varying_scope(cursor, site) {
        None => None,
        Some(Some(object)) => Some(object.vtable()),
        Some(None) => return,
    };
    Site::set_cache(site, activation.mc(), make(guard));
}

/// Whether the scopes at the site are laid out as they were when its cache was filled.
#[inline]
fn guard_holds<'gc>(
    cursor: &Cursor<'gc>,
    site: Gc<'gc, Site<'gc>>,
    guard: Option<Gc<'gc, crate::vtable::VTable<'gc>>>,
) -> bool {
    let Some(guard) = guard else {
        return true;
    };
    (0..site.scopes.count).any(|depth| {
        let scope = cursor.window.get(cursor.code.scope_register + depth);
        matches!(scope, Value::Object(object) if Gc::ptr_eq(object.vtable(), guard))
    })
}

/// `findproperty` and `findpropstrict`. Errors: ReferenceError #1065 where it's strict and nothing is found, and what
/// the defining script's initializer throws.
pub(super) fn find<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    site: SiteIndex,
    strict: bool,
) -> Result<(), Error<'gc>> {
    let site = cursor.code.sites[usize::from(site)];
    if let Some(Cached::Object(guard, object)) = site.cache.get()
        && guard_holds(cursor, site, guard)
    {
        cursor.window.set(dst, object.into());
        return Ok(());
    }
    let name = if site.name.is_lazy() {
        complete(activation, cursor.window, base, &site.name)?.0
    } else {
        *site.name
    };
    let found = match search(activation, cursor, site, &name)? {
        FoundIn::Scope(object) => object,
        FoundIn::Definition(global) => {
            if !site.name.is_lazy() {
                cache_definition(activation, cursor, site, |guard| {
                    Cached::Object(guard, global)
                });
            }
            global.into()
        }
        FoundIn::Nothing(_) if strict => {
            return Err(activation.error(ErrorClass::ReferenceError, msg::E1065, [&name]));
        }
        FoundIn::Nothing(global) => global,
    };
    cursor.window.set(dst, found);
    Ok(())
}

/// `getlex`: `findpropstrict` and `getproperty` in one. Errors: those of both.
pub(super) fn get_lex<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    site: SiteIndex,
) -> Flow<'gc> {
    let site = cursor.code.sites[usize::from(site)];
    if let Some(Cached::Global(guard, object, slot)) = site.cache.get()
        && guard_holds(cursor, site, guard)
    {
        cursor.window.set(dst, object.slot(slot));
        return Ok(Next::Step);
    }
    let name = *site.name;
    let holder = match search(activation, cursor, site, &name)? {
        FoundIn::Scope(object) => object,
        FoundIn::Definition(global) => {
            if let Some(Property::Slot(slot) | Property::Const(slot)) = global.vtable().find(&name)
            {
                cache_definition(activation, cursor, site, |guard| {
                    Cached::Global(guard, global, slot)
                });
            }
            global.into()
        }
        FoundIn::Nothing(_) => {
            return Err(activation.error(ErrorClass::ReferenceError, msg::E1065, [&name]));
        }
    };
    let got = activation.lookup_get(holder, &name)?;
    put(activation, cursor, dst, holder, got)
}
