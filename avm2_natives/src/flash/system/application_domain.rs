//! `flash.system.ApplicationDomain`: the program's own domain, and new ones that nothing is loaded into.

use airshim_avm2::describe;
use airshim_avm2::name::NamespaceKind;
use airshim_avm2::prelude::*;
use airshim_avm2::{Domain, Gc};

/// The least length of a domain memory, in bytes.
const MIN_MEMORY: usize = 1024;

/// The domain that a look-up starts in: the program's, or that of the class library.
fn domain<'gc>(activation: &Activation<'_, 'gc>, in_program: bool) -> Gc<'gc, Domain<'gc>> {
    let vm = activation.vm();
    if in_program {
        vm.main_domain()
    } else {
        vm.system_domain()
    }
}

/// `getDefinition(name)`. Errors: those of [`describe::definition_by_name`].
pub fn find_definition<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?.to_utf8_lossy();
    let domain = domain(activation, args.bool(1));
    describe::definition_by_name(activation, domain, &name)
}

/// `hasDefinition(name)`.
pub fn definition_exists<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?.to_utf8_lossy();
    let domain = domain(activation, args.bool(1));
    Ok(describe::definition_exists(activation, domain, &name)?.into())
}

/// The names that the program itself defines, as an Array.
pub fn program_definition_names<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let names = activation.vm().main_domain().definition_names();
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
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.vm().main_domain().memory.get().into())
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
    let domain = activation.vm().main_domain();
    domain.memory.unlock(activation.mc()).set(memory);
    Ok(Value::Undefined)
}
