//! `flash.system.System`.

use airshim_avm2::prelude::*;

use crate::{Natives, PlayerRuntime};

/// `totalMemory`: bytes that the runtime takes.
pub fn get_total_memory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let bytes = allocated(activation);
    Ok(u32::try_from(bytes).unwrap_or(u32::MAX).into())
}

/// `totalMemoryNumber`: the same without a bound of 4 GiB.
pub fn get_total_memory_number<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok((allocated(activation) as f64).into())
}

/// `freeMemory`: 0, as nothing is held that no object takes.
pub fn get_free_memory<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Value::Number(0.0))
}

/// `privateMemory`: the same as `totalMemory`.
pub fn get_private_memory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    get_total_memory_number(activation, this, args)
}

/// `vmVersion`: what AIR's own machine calls itself.
pub fn get_vm_version<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string("2.1 cyclone").into())
}

/// `gc()`: a collection follows the running handler.
pub fn gc<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Natives::of(activation).request_gc();
    Ok(Value::Undefined)
}

/// `exit(code)`: ends the program after the running handler, as `NativeApplication.exit` does. Errors: SecurityError #2017
/// in Flash Player, which lets no content end it.
pub fn exit<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let code = args.uint(0) as i32;
    let natives = Natives::of(activation);
    if natives.application.runtime == PlayerRuntime::FlashPlayer {
        return Err(activation.error(ErrorClass::SecurityError, msg::E2017, []));
    }
    natives.request_exit(code);
    Ok(Value::Undefined)
}

/// What an object takes where the system doesn't tell the process's memory: a rough mean.
const BYTES_PER_OBJECT: u64 = 128;

/// The memory in use, in bytes.
fn allocated(activation: &Activation<'_, '_>) -> u64 {
    let objects = activation.mc().metrics().total_gc_count() as u64;
    resident_bytes().unwrap_or(objects * BYTES_PER_OBJECT)
}

/// The physical memory that the process takes, where the system tells it (Linux).
fn resident_bytes() -> Option<u64> {
    resident_of(&std::fs::read_to_string("/proc/self/status").ok()?)
}

fn resident_of(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::resident_of;

    #[test]
    fn finds_the_resident_memory() {
        assert_eq!(
            resident_of("Name:\tx\nVmRSS:\t    1234 kB\nThreads:\t1\n"),
            Some(1234 * 1024)
        );
        assert_eq!(resident_of("Name:\tx\n"), None);
    }
}
