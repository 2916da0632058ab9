//! `flash.utils.Dictionary`. Its entries are the virtual machine's own.

use airshim_avm2::dictionary::DictionaryStorage;
use airshim_avm2::prelude::*;
use gc_arena::Gc;
use gc_arena::lock::RefLock;

/// Makes the native data of `new Dictionary()`.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let storage = DictionaryStorage::new(false);
    Ok(Kind::Dictionary(Gc::new(
        activation.mc(),
        RefLock::new(storage),
    )))
}

/// The constructor's `init(weakKeys)`: whether object keys are held weakly.
pub fn init<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let storage = this
        .as_object()
        .and_then(|object| object.dictionary_mut(activation.mc()));
    if let Some(mut storage) = storage {
        *storage = DictionaryStorage::new(args.bool(0));
    }
    Ok(Value::Undefined)
}
