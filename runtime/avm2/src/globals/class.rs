//! `Class`.

use crate::prelude::*;

/// `prototype`: of an interface `undefined`.
pub fn get_prototype<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let class = this.as_object().and_then(Object::as_class);
    let prototype = class.and_then(|class| class.prototype());
    Ok(prototype.map_or(Value::Undefined, Value::Object))
}
