//! The domain memory instructions `li8` to `sf64`: loads and stores in the ByteArray of the code's application domain.

use gc_arena::Gc;

use crate::activation::Activation;
use crate::code::MemoryType;
use crate::domain::Domain;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::value::Value;

#[cold]
fn out_of_range<'gc>(activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
    activation.error(ErrorClass::RangeError, msg::E1506, [])
}

/// Reads at `address`. Errors: RangeError #1506 outside of the memory.
pub(super) fn load<'gc>(
    activation: &mut Activation<'_, 'gc>,
    domain: Gc<'gc, Domain<'gc>>,
    address: i32,
    width: MemoryType,
) -> Result<Value<'gc>, Error<'gc>> {
    let address = address as u32;
    let memory = Domain::memory_object(domain, activation);
    let value = memory.as_byte_array().and_then(|bytes| {
        let bytes = bytes.borrow();
        Some(match width {
            MemoryType::Byte => Value::Int(i32::from(bytes.load::<1>(address)?[0])),
            MemoryType::Short => Value::Int(i32::from(u16::from_le_bytes(bytes.load(address)?))),
            MemoryType::Int => Value::Int(i32::from_le_bytes(bytes.load(address)?)),
            MemoryType::Float => Value::Number(f64::from(f32::from_le_bytes(bytes.load(address)?))),
            MemoryType::Double => Value::Number(f64::from_le_bytes(bytes.load(address)?)),
        })
    });
    match value {
        Some(value) => Ok(value),
        None => Err(out_of_range(activation)),
    }
}

/// Writes at `address`. Errors: RangeError #1506 outside of the memory, and what converting the value throws.
pub(super) fn store<'gc>(
    activation: &mut Activation<'_, 'gc>,
    domain: Gc<'gc, Domain<'gc>>,
    address: i32,
    value: Value<'gc>,
    width: MemoryType,
) -> Result<(), Error<'gc>> {
    let address = address as u32;
    let memory = Domain::memory_object(domain, activation);
    let Some(bytes) = memory.as_byte_array() else {
        return Err(out_of_range(activation));
    };
    let stored = match width {
        MemoryType::Byte => {
            let int = value.to_i32(activation)?;
            bytes.borrow_mut().store(address, [int as u8])
        }
        MemoryType::Short => {
            let int = value.to_i32(activation)?;
            bytes
                .borrow_mut()
                .store(address, (int as u16).to_le_bytes())
        }
        MemoryType::Int => {
            let int = value.to_i32(activation)?;
            bytes.borrow_mut().store(address, int.to_le_bytes())
        }
        MemoryType::Float => {
            let number = value.to_number(activation)?;
            bytes
                .borrow_mut()
                .store(address, (number as f32).to_le_bytes())
        }
        MemoryType::Double => {
            let number = value.to_number(activation)?;
            bytes.borrow_mut().store(address, number.to_le_bytes())
        }
    };
    match stored {
        Some(()) => Ok(()),
        None => Err(out_of_range(activation)),
    }
}
