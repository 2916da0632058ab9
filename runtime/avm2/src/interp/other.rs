//! The instructions that the interpreter's loop has no code of its own for: each is a function of
//! its family's module.

use super::{Cursor, Flow, Next, calls, enumerate, memory, objects, properties};
use crate::activation::Activation;
use crate::code::Op;
use crate::error::Error;
use crate::value::Value;

/// The instructions that are functions of their families' modules.
#[inline(never)]
pub(super) fn execute<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    op: Op,
) -> Flow<'gc> {
    let window = cursor.window;
    match op {
        Op::SetProperty { object, src, site } => {
            return properties::set(activation, cursor, object, src, site, false);
        }
        Op::InitProperty { object, src, site } => {
            return properties::set(activation, cursor, object, src, site, true);
        }
        Op::GetPropertyLate { dst, base, site } => {
            return properties::get_late(activation, cursor, dst, base, site);
        }
        Op::SetPropertyLate {
            base,
            src,
            site,
            init,
        } => {
            return properties::set_late(activation, cursor, base, src, site, init);
        }
        Op::DeleteProperty { dst, base, site } => {
            properties::delete(activation, cursor, dst, base, site)?;
        }
        Op::GetDescendants { dst, base, site } => {
            properties::descendants(activation, cursor, dst, base, site)?;
        }
        Op::GetSuper { dst, base, site } => {
            return properties::get_super(activation, cursor, dst, base, site);
        }
        Op::SetSuper { base, src, site } => {
            return properties::set_super(activation, cursor, base, src, site);
        }
        Op::In { dst, a, b } => {
            let found = properties::is_in(activation, window.get(a), window.get(b))?;
            window.set(dst, Value::Bool(found));
        }
        Op::InstanceOf { dst, a, b } => {
            let result = objects::instance_of(activation, window.get(a), window.get(b))?;
            window.set(dst, Value::Bool(result));
        }
        Op::IsType { dst, a, class } => {
            let ty = cursor.code.classes[usize::from(class)];
            let result = objects::is_type(activation, window.get(a), ty);
            window.set(dst, Value::Bool(result));
        }
        Op::AsType { dst, a, class } => {
            let ty = cursor.code.classes[usize::from(class)];
            let value = window.get(a);
            let fits = objects::is_type(activation, value, ty);
            window.set(dst, if fits { value } else { Value::Null });
        }
        Op::IsTypeLate { dst, a, b } => {
            let result = objects::is_type_late(activation, window.get(a), window.get(b))?;
            window.set(dst, Value::Bool(result));
        }
        Op::AsTypeLate { dst, a, b } => {
            let value = window.get(a);
            let fits = objects::as_type_late(activation, value, window.get(b))?;
            window.set(dst, if fits { value } else { Value::Null });
        }
        Op::FindProperty {
            dst,
            base,
            site,
            strict,
        } => {
            properties::find(activation, cursor, dst, base, site, strict)?;
        }
        Op::GetLex { dst, site } => return properties::get_lex(activation, cursor, dst, site),

        Op::CallPropertyLate {
            dst,
            base,
            argc,
            site,
        } => {
            return calls::call_property_late(activation, cursor, dst, base, argc, site);
        }
        Op::CallStatic {
            dst,
            base,
            argc,
            method,
        } => {
            return calls::call_static(activation, cursor, dst, base, argc, method);
        }
        Op::CallSuper {
            dst,
            base,
            argc,
            site,
        } => {
            return calls::call_super(activation, cursor, dst, base, argc, site);
        }
        Op::Construct { dst, base, argc } => {
            return calls::construct(activation, cursor, dst, base, argc);
        }
        Op::ConstructSuper { base, argc } => {
            return calls::construct_super(activation, cursor, base, argc);
        }
        Op::Throw { src } => {
            let thrown = window.get(src);
            activation.note_throw(thrown);
            return Err(Error::Thrown(thrown));
        }

        Op::NewFunction {
            dst,
            method,
            scopes,
        } => {
            objects::new_function(activation, cursor, dst, method, scopes)?;
        }
        Op::NewClass {
            dst,
            base,
            class,
            scopes,
        } => {
            return objects::new_class(activation, cursor, dst, base, class, scopes);
        }
        Op::NewActivation { dst } => objects::new_activation(activation, cursor, dst)?,
        Op::NewCatch { dst, handler } => objects::new_catch(activation, cursor, dst, handler),
        Op::NewObject { dst, base, pairs } => {
            objects::new_object(activation, cursor, dst, base, pairs)?;
        }
        Op::NewArray { dst, base, count } => {
            let array = activation.array(window.copy(base, count).to_vec());
            window.set(dst, array.into());
        }
        Op::ApplyType { dst, base, count } => {
            objects::apply_type(activation, cursor, dst, base, count)?;
        }
        Op::HasNext { dst, object, index } => {
            enumerate::has_next(activation, cursor, dst, object, index)?;
        }
        Op::NextPlace { dst, object, index } => {
            enumerate::next_place(activation, window, dst, object, index)?;
        }
        Op::NextName { dst, object, index } => {
            enumerate::next_name(activation, window, dst, object, index)?;
        }
        Op::NextValue { dst, object, index } => {
            enumerate::next_value(activation, window, dst, object, index)?;
        }
        Op::LoadMemory {
            dst,
            address,
            width,
        } => {
            let address = window.get(address).to_i32(activation)?;
            let value = memory::load(activation, cursor.scope.domain, address, width)?;
            window.set(dst, value);
        }
        Op::StoreMemory {
            address,
            src,
            width,
        } => {
            let address = window.get(address).to_i32(activation)?;
            let value = window.get(src);
            memory::store(activation, cursor.scope.domain, address, value, width)?;
        }
        Op::SignExtend { dst, a, bits } => {
            let shift = 32 - u32::from(bits);
            let int = window.get(a).to_i32(activation)?;
            window.set(dst, Value::Int((int << shift) >> shift));
        }
        Op::CheckFilter { a } => objects::check_filter(activation, window.get(a))?,
        Op::SetDefaultXmlNamespace { src } => {
            let uri = crate::xml::default_namespace_uri(activation, window.get(src))?;
            if let Some(own) = cursor.code.default_xml {
                window.set(own, uri.into());
            }
        }
        Op::EscapeXml { dst, a, attribute } => {
            let value = window.get(a);
            let escaped = if attribute {
                crate::xml::escape_attribute_value(activation, value)?
            } else {
                crate::xml::escape_element_value(activation, value)?
            };
            window.set(dst, escaped.into());
        }
        // The others are run where they're read.
        _ => {}
    }
    Ok(Next::Step)
}
