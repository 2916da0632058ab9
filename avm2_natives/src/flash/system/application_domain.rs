//! `flash.system.ApplicationDomain`: the program's own domain, and those that SWFs are loaded into.

use airshim_avm2::describe;
use airshim_avm2::name::NamespaceKind;
use airshim_avm2::prelude::*;
use airshim_avm2::{Domain, DomainId, Gc};

/// The least length of a domain memory, in bytes.
const MIN_MEMORY: usize = 1024;

/// The domain whose number an argument is.
fn domain<'gc>(
    activation: &Activation<'_, 'gc>,
    args: &[Value<'gc>],
    index: usize,
) -> Gc<'gc, Domain<'gc>> {
    activation.domain(DomainId(args.uint(index)))
}

/// `currentId()`: the number of the calling code's domain.
pub fn current_id<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let domain = activation.caller_domain();
    Ok(activation.domain_id(domain).0.into())
}

/// `newDomain(parent)`: the number of a new domain below another one.
pub fn new_domain<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.new_domain(DomainId(args.uint(0))).0.into())
}

/// `getDefinition(name)`. Errors: those of [`describe::definition_by_name`].
pub fn find_definition<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?.to_utf8_lossy();
    let domain = domain(activation, args, 1);
    describe::definition_by_name(activation, domain, &name)
}

/// `hasDefinition(name)`.
pub fn definition_exists<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?.to_utf8_lossy();
    let domain = domain(activation, args, 1);
    Ok(describe::definition_exists(activation, domain, &name)?.into())
}

/// `definitionNames(domain)`: the names that a domain itself defines, as an Array.
pub fn definition_names<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let names = domain(activation, args, 0).definition_names();
    let visible = names.into_iter().filter(|name| {
        matches!(
            name.ns.kind(),
            NamespaceKind::Public | NamespaceKind::Internal
        )
    });
    let names = visible
        .map(|name| name.to_qualified(activation.mc()).into())
        .collect();
    Ok(activation.array(names).into())
}

/// `domainMemory`.
pub fn memory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(domain(activation, args, 0).memory.get().into())
}

/// `domainMemory = mem`; null takes the memory away. Errors: Error #1504 if it is shorter than 1024 bytes.
pub fn set_memory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let memory = args.object(0);
    let is_short = memory
        .and_then(Object::as_byte_array)
        .is_some_and(|storage| storage.borrow().len() < MIN_MEMORY);
    if is_short {
        return Err(activation.error(ErrorClass::Error, msg::E1504, []));
    }
    let domain = domain(activation, args, 1);
    domain.memory.unlock(activation.mc()).set(memory);
    Ok(Value::Undefined)
}
