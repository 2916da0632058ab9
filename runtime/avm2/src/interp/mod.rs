//! The interpreter: runs the frames on the machine's stack.
//!
//! A call from ActionScript to ActionScript pushes a frame and goes on in the same loop. Each
//! instruction that isn't a matter of a few registers is a function of its family's module.

mod arithmetic;
mod calls;
mod cursor;
mod enumerate;
mod memory;
mod objects;
mod other;
mod properties;
mod running;
mod safe_point;
mod unwind;

use gc_arena::Gc;

use self::cursor::Cursor;
use self::running::Running;
pub(crate) use self::safe_point::FUEL;
use self::safe_point::{count_native, safe_point};
use self::unwind::unwind;
use crate::activation::Activation;
use crate::call::QuickPlace;
use crate::code::{Cached, Op, Reg};
use crate::error::Error;
use crate::object::{Kind, Object};
use crate::profile::SafePoint;
use crate::property_map::PropertyKey;
use crate::register;
use crate::script::{InitState, Script};
use crate::stack::{Return, Stack, Window};
use crate::value::Value;

/// What running came to.
pub(crate) enum Run<'gc> {
    /// The frame that the run was entered with is done, with this result.
    Done(Value<'gc>),
    /// The script is at a safe point, and the heap wants to be collected.
    Paused,
}

/// What one instruction came to, where it isn't just the next one's turn.
enum Next {
    /// The next instruction.
    Step,
    /// Another frame is the running one: it was called.
    Switch,
}

type Flow<'gc> = Result<Next, Error<'gc>>;

/// Runs the topmost frame to its end from within a native function: the heap isn't collected.
pub(crate) fn run_nested<'gc>(
    activation: &mut Activation<'_, 'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    match run(activation, false)? {
        Run::Done(value) => Ok(value),
        // A nested run isn't allowed to pause.
        Run::Paused => Ok(Value::Undefined),
    }
}

/// Runs the topmost frame until it ends or, if it `may_pause`, until the heap wants to be
/// collected. Errors: what no handler of the frames of this run caught.
pub(crate) fn run<'gc>(
    activation: &mut Activation<'_, 'gc>,
    may_pause: bool,
) -> Result<Run<'gc>, Error<'gc>> {
    loop {
        match run_frames(activation, may_pause) {
            Ok(run) => return Ok(run),
            Err(error) => unwind(activation, error)?,
        }
    }
}

/// Runs the frames of this run until it ends, an error leaves a frame, or it pauses.
fn run_frames<'gc>(
    activation: &mut Activation<'_, 'gc>,
    may_pause: bool,
) -> Result<Run<'gc>, Error<'gc>> {
    let stack = activation.vm().stack;
    let values = Stack::values(stack, activation.mc());
    let frames = Stack::frames_cell(stack, activation.mc());
    let fuel = &activation.vm().state.fuel;
    let Some(mut current) = frames
        .borrow()
        .last()
        .map(|frame| Cursor::at(frame, values))
    else {
        return Ok(Run::Done(Value::Undefined));
    };
    let cursor = &mut current;
    let mut code = cursor.code;

    /// The instructions and registers of the frame that `cursor` is at.
    macro_rules! running {
        () => {
            // SAFETY: `pc` starts at a frame's place, which is its first instruction, a handler's, or where it was left; from
            // there it goes to the target of a jump or, after any instruction but those that end a block, to the next one. Each
            // instruction asks for its own registers, but for `CallValue`, which asks for the one after its base as well.
            unsafe { Running::new(cursor.code, cursor.window) }
        };
    }
    let mut window = running!();
    let mut pc = cursor.pc;

    /// Goes on in the topmost frame.
    macro_rules! reload {
        () => {{
            match frames.borrow().last() {
                Some(frame) => *cursor = Cursor::at(frame, values),
                None => return Ok(Run::Done(Value::Undefined)),
            }
            code = cursor.code;
            window = running!();
            pc = cursor.pc;
        }};
    }
    /// Goes on in a frame that has just been pushed. Its beginning is a safe point.
    macro_rules! switch {
        () => {{
            reload!();
            fuel.set(fuel.get() - 1);
            if fuel.get() <= 0 && safe_point(activation, SafePoint::Call, may_pause)? {
                return Ok(Run::Paused);
            }
            continue;
        }};
    }
    /// Does what a function of a family has come to.
    macro_rules! follow {
        ($next:expr) => {
            if let Next::Switch = $next {
                switch!();
            }
        };
    }
    /// Jumps. A way back in a loop is a safe point.
    macro_rules! jump {
        ($target:expr) => {{
            let target = $target as usize;
            if target <= pc {
                let left = fuel.get() - 1;
                fuel.set(left);
                if left <= 0 {
                    cursor.pc = target;
                    cursor.save(frames);
                    if safe_point(activation, SafePoint::Loop, may_pause)? {
                        return Ok(Run::Paused);
                    }
                }
            }
            pc = target;
            continue;
        }};
    }
    /// Tries to enter a call quickly.
    macro_rules! try_quick {
        ($method:expr, $scope:expr, $dst:expr, $base:expr, $argc:expr) => {
            try_quick!($method, $scope, $dst, $base, $argc, None)
        };
        ($method:expr, $scope:expr, $dst:expr, $base:expr, $argc:expr, $constructing:expr) => {{
            let place = QuickPlace {
                values,
                frames,
                pc: pc as u32,
                base: cursor.base as usize + usize::from($base),
                argc: u32::from($argc),
                ret: Return::Register(cursor.absolute($dst)),
                constructing: $constructing,
            };
            if let Some(callee) = activation.enter_quick($method, $scope, place) {
                // As `switch` does, without reading what has just been written.
                code = Gc::as_ref(callee);
                pc = 0;
                *cursor = Cursor {
                    code,
                    scope: $scope,
                    base: place.base as u32,
                    window: Window::new(values, place.base, code.registers as usize),
                    pc,
                };
                window = running!();
                let left = fuel.get() - 1;
                fuel.set(left);
                if left <= 0 && safe_point(activation, SafePoint::Call, may_pause)? {
                    return Ok(Run::Paused);
                }
                continue;
            }
        }};
    }
    /// Ends the frame, with the value of a register or what else it came to.
    macro_rules! leave {
        ($result:expr) => {{
            let result: Result<Reg, Value<'gc>> = $result;
            let mut open = frames.borrow_mut();
            let Some(done) = open.pop() else {
                return Ok(Run::Done(Value::Undefined));
            };
            match (result, done.constructing, done.ret) {
                (Ok(src), None, Return::Register(register)) => {
                    register::copy(&values[register as usize], window.register(src));
                }
                (_, _, Return::Discard) => {}
                (result, object, ret) => {
                    let value = result.map_or_else(|value| value, |src| window.get(src));
                    let value = object.map_or(value, |object| constructed(object, value));
                    match ret {
                        Return::Run => return Ok(Run::Done(value)),
                        Return::Register(register) => {
                            register::write(&values[register as usize], value);
                        }
                        Return::Discard => {}
                    }
                }
            }
            let Some(caller) = open.last_mut() else {
                return Ok(Run::Done(Value::Undefined));
            };
            // The caller goes on after the instruction that called.
            caller.pc += 1;
            *cursor = Cursor::at(caller, values);
            drop(open);
            code = cursor.code;
            window = running!();
            pc = cursor.pc;
            continue;
        }};
    }
    /// Runs a function of a family that may throw: the place is remembered first.
    macro_rules! slow {
        ($call:expr) => {{
            cursor.pc = pc;
            cursor.save(frames);
            $call?
        }};
    }
    /// Calls a native function.
    macro_rules! native {
        ($method:expr, $dst:expr, $base:expr, $argc:expr) => {{
            let first = cursor.base as usize + usize::from($base);
            let args = Window::new(values, first, usize::from($argc) + 1);
            let result = slow!(activation.call_native_at($method, args, u32::from($argc)));
            window.set($dst, result);
            count_native(activation);
            pc += 1;
            continue;
        }};
    }
    /// A call of a method of which all is known: without a call of Rust's, where that can be.
    macro_rules! call_quick {
        ($method:expr, $scope:expr, $dst:expr, $base:expr, $argc:expr) => {{
            try_quick!($method, $scope, $dst, $base, $argc);
            if $method.native.is_some() {
                native!($method, $dst, $base, $argc);
            }
        }};
    }
    macro_rules! jump_if {
        ($condition:expr, $when:expr, $target:expr) => {{
            if $condition == $when {
                jump!($target);
            }
            pc += 1;
            continue;
        }};
    }
    /// A comparison of a number with a small one here, of anything else there.
    macro_rules! compare_imm {
        ($a:expr, $imm:expr, $operator:tt, $slow:expr) => {{
            match window.get($a) {
                Value::Int(a) => a $operator i32::from($imm),
                Value::Number(a) => a $operator f64::from($imm),
                _ => slow!($slow(activation, window.get($a), Value::Int(i32::from($imm)))),
            }
        }};
    }
    /// A comparison of numbers here, of anything else there.
    macro_rules! compare {
        ($a:expr, $b:expr, $operator:tt, $slow:expr) => {{
                        match (window.get($a), window.get($b)) {
                (Value::Int(a), Value::Int(b)) => a $operator b,
                (Value::Number(a), Value::Number(b)) => a $operator b,
                _ => slow!($slow(activation, window.get($a), window.get($b))),
            }
        }};
    }
    macro_rules! equals {
        ($a:expr, $b:expr) => {{
            let (a, b) = (window.get($a), window.get($b));
            match a.equals_at_sight(b) {
                Some(equal) => equal,
                None => slow!(arithmetic::equals(activation, a, b)),
            }
        }};
    }
    macro_rules! arithmetic {
        ($dst:expr, $a:expr, $b:expr, $checked:ident, $operator:tt, $slow:expr) => {{
                        match (window.get($a), window.get($b)) {
                (Value::Int(a), Value::Int(b)) => match a.$checked(b) {
                    Some(result) => window.set_int($dst, result),
                    None => window.set_number($dst, f64::from(a) $operator f64::from(b)),
                },
                (Value::Number(a), Value::Number(b)) => window.set_number($dst, a $operator b),
                _ => window.set($dst, slow!($slow(activation, window.get($a), window.get($b)))),
            }
        }};
    }
    macro_rules! bits {
        ($dst:expr, $a:expr, $b:expr, |$x:ident, $y:ident| $result:expr) => {{
            let ($x, $y) = match (window.get($a), window.get($b)) {
                (Value::Int(x), Value::Int(y)) => (x, y),
                _ => slow!(arithmetic::to_ints(
                    activation,
                    window.get($a),
                    window.get($b)
                )),
            };
            window.set_int($dst, $result);
        }};
    }

    loop {
        match *window.op(pc) {
            Op::Move { dst, src } => window.copy_register(dst, src),
            Op::LoadInt { dst, value } => window.set_int(dst, value),
            Op::LoadConst { dst, index } => window.copy(dst, &code.constants[index as usize]),

            Op::Add { dst, a, b } => {
                arithmetic!(dst, a, b, checked_add, +, arithmetic::add);
            }
            Op::AddInt { dst, a, b } => {
                let sum = match (window.get(a), window.get(b)) {
                    (Value::Int(a), Value::Int(b)) => a.wrapping_add(b),
                    _ => slow!(arithmetic::add_to_int(
                        activation,
                        window.get(a),
                        window.get(b)
                    )),
                };
                window.set_int(dst, sum);
            }
            Op::AddIntImm { dst, a, imm } => {
                let sum = match window.get(a) {
                    Value::Int(a) => a.wrapping_add(i32::from(imm)),
                    _ => {
                        slow!(arithmetic::add_to_int(
                            activation,
                            window.get(a),
                            Value::Int(i32::from(imm))
                        ))
                    }
                };
                window.set_int(dst, sum);
            }
            Op::AddImm { dst, a, imm } => {
                let sum = match window.get(a) {
                    Value::Int(a) => {
                        if let Some(sum) = a.checked_add(i32::from(imm)) {
                            window.set_int(dst, sum);
                            pc += 1;
                            continue;
                        }
                        f64::from(a) + f64::from(imm)
                    }
                    Value::Number(a) => a + f64::from(imm),
                    _ => slow!(window.get(a).to_number(activation)) + f64::from(imm),
                };
                window.set_number(dst, sum);
            }
            Op::Subtract { dst, a, b } => {
                arithmetic!(dst, a, b, checked_sub, -, arithmetic::subtract);
            }
            Op::SubtractInt { dst, a, b } => {
                let difference = match (window.get(a), window.get(b)) {
                    (Value::Int(a), Value::Int(b)) => a.wrapping_sub(b),
                    _ => slow!(arithmetic::subtract_to_int(
                        activation,
                        window.get(a),
                        window.get(b)
                    )),
                };
                window.set_int(dst, difference);
            }
            Op::Multiply { dst, a, b } => match (window.get(a), window.get(b)) {
                (Value::Number(a), Value::Number(b)) => window.set_number(dst, a * b),
                (Value::Int(a), Value::Int(b)) => {
                    window.set(dst, arithmetic::multiply_ints(a, b));
                }
                _ => window.set(
                    dst,
                    slow!(arithmetic::multiply(
                        activation,
                        window.get(a),
                        window.get(b)
                    )),
                ),
            },
            Op::MultiplyInt { dst, a, b } => {
                bits!(dst, a, b, |x, y| x.wrapping_mul(y));
            }
            Op::Divide { dst, a, b } => {
                let quotient = match (window.get(a).as_number(), window.get(b).as_number()) {
                    (Some(a), Some(b)) => a / b,
                    _ => slow!(arithmetic::divide(activation, window.get(a), window.get(b))),
                };
                window.set_number(dst, quotient);
            }
            Op::Modulo { dst, a, b } => {
                match (window.get(a), window.get(b)) {
                    // Of unsigned numbers: it saves the look at the one division that overflows.
                    (Value::Int(a), Value::Int(b)) if a >= 0 && b > 0 => {
                        window.set_int(dst, (a as u32 % b as u32) as i32);
                    }
                    _ => window.set(
                        dst,
                        slow!(arithmetic::modulo(activation, window.get(a), window.get(b))),
                    ),
                }
            }
            Op::Negate { dst, a } => match window.get(a) {
                Value::Number(number) => window.set_number(dst, -number),
                Value::Int(int) if int != 0 && int != i32::MIN => window.set_int(dst, -int),
                _ => window.set_number(dst, -slow!(window.get(a).to_number(activation))),
            },
            Op::NegateInt { dst, a } => {
                let value = window.get(a);
                let int = slow!(value.to_i32(activation));
                window.set_int(dst, int.wrapping_neg());
            }
            Op::BitAnd { dst, a, b } => bits!(dst, a, b, |x, y| x & y),
            Op::BitOr { dst, a, b } => bits!(dst, a, b, |x, y| x | y),
            Op::BitXor { dst, a, b } => bits!(dst, a, b, |x, y| x ^ y),
            Op::ShiftLeft { dst, a, b } => {
                bits!(dst, a, b, |x, y| x.wrapping_shl(y as u32));
            }
            Op::ShiftRight { dst, a, b } => {
                bits!(dst, a, b, |x, y| x.wrapping_shr(y as u32));
            }
            Op::ShiftRightUnsigned { dst, a, b } => {
                let (x, y) = match (window.get(a), window.get(b)) {
                    (Value::Int(x), Value::Int(y)) => (x, y),
                    _ => slow!(arithmetic::to_ints(
                        activation,
                        window.get(a),
                        window.get(b)
                    )),
                };
                window.set(dst, Value::from((x as u32).wrapping_shr(y as u32)));
            }
            Op::BitNot { dst, a } => {
                let value = window.get(a);
                let int = slow!(value.to_i32(activation));
                window.set_int(dst, !int);
            }

            Op::Equals { dst, a, b } => {
                let equal = equals!(a, b);
                window.set_bool(dst, equal);
            }
            Op::StrictEquals { dst, a, b } => {
                let equal = window.get(a).strict_equals(window.get(b));
                window.set_bool(dst, equal);
            }
            Op::LessThan { dst, a, b } => {
                let less = compare!(a, b, <, arithmetic::less_than);
                window.set_bool(dst, less);
            }
            Op::LessEquals { dst, a, b } => {
                let less = compare!(a, b, <=, arithmetic::less_equals);
                window.set_bool(dst, less);
            }
            Op::Not { dst, a } => window.set_bool(dst, !window.get(a).to_boolean()),
            Op::TypeOf { dst, a } => {
                window.set(dst, window.get(a).type_of(activation).into());
            }

            Op::Jump { target } => jump!(target),
            Op::JumpIfLessImm {
                a,
                imm,
                when,
                target,
            } => {
                jump_if!(compare_imm!(a, imm, <, arithmetic::less_than), when, target)
            }
            Op::JumpIfLessEqualsImm {
                a,
                imm,
                when,
                target,
            } => {
                jump_if!(
                    compare_imm!(a, imm, <=, arithmetic::less_equals),
                    when,
                    target
                )
            }
            Op::JumpIfGreaterImm {
                a,
                imm,
                when,
                target,
            } => {
                jump_if!(
                    compare_imm!(a, imm, >, arithmetic::greater_than),
                    when,
                    target
                )
            }
            Op::JumpIfGreaterEqualsImm {
                a,
                imm,
                when,
                target,
            } => {
                jump_if!(
                    compare_imm!(a, imm, >=, arithmetic::greater_equals),
                    when,
                    target
                )
            }
            Op::JumpIfEqualsImm {
                a,
                imm,
                when,
                target,
            } => {
                jump_if!(compare_imm!(a, imm, ==, arithmetic::equals), when, target)
            }
            Op::JumpIf { a, when, target } => jump_if!(window.get(a).to_boolean(), when, target),
            Op::JumpIfLess { a, b, when, target } => {
                jump_if!(compare!(a, b, <, arithmetic::less_than), when, target)
            }
            Op::JumpIfLessEquals { a, b, when, target } => {
                jump_if!(compare!(a, b, <=, arithmetic::less_equals), when, target)
            }
            Op::JumpIfEquals { a, b, when, target } => {
                jump_if!(equals!(a, b), when, target)
            }
            Op::JumpIfStrictEquals { a, b, when, target } => {
                jump_if!(window.get(a).strict_equals(window.get(b)), when, target)
            }
            Op::Switch { a, table } => {
                let table = &code.switches[table as usize];
                let index = slow!(window.get(a).to_i32(activation));
                let case = usize::try_from(index)
                    .ok()
                    .and_then(|index| table.cases.get(index));
                jump!(case.copied().unwrap_or(table.default));
            }
            Op::ToInt { dst, a } => {
                let int = match window.get(a) {
                    Value::Int(int) => int,
                    _ => slow!(window.get(a).to_i32(activation)),
                };
                window.set_int(dst, int);
            }
            Op::ToUint { dst, a } => {
                let value = window.get(a);
                let uint = slow!(value.to_u32(activation));
                window.set(dst, Value::from(uint));
            }
            Op::ToNumber { dst, a } => match window.get(a) {
                Value::Int(_) | Value::Number(_) => window.copy_register(dst, a),
                _ => window.set_number(dst, slow!(window.get(a).to_number(activation))),
            },
            Op::ToBoolean { dst, a } => window.set_bool(dst, window.get(a).to_boolean()),
            Op::ToString { dst, a } => {
                let value = window.get(a);
                let string = slow!(value.to_avm_string(activation));
                window.set(dst, string.into());
            }
            Op::CoerceString { dst, a } => match window.get(a) {
                Value::String(_) => window.copy_register(dst, a),
                _ => {
                    let string = slow!(window.get(a).coerce_to_string(activation));
                    window.set(dst, string.into());
                }
            },
            Op::CoerceObject { dst, a } => {
                let value = window.get(a);
                match value {
                    Value::Undefined => window.set(dst, Value::Null),
                    _ => window.copy_register(dst, a),
                }
            }
            Op::CoerceClass { dst, a, class } => {
                let value = window.get(a);
                let ty = code.classes[usize::from(class)];
                if ty.holds(value) {
                    window.copy_register(dst, a);
                } else {
                    window.set(dst, slow!(ty.coerce(activation, value)));
                }
            }
            Op::CheckNotNull { a } => {
                let value = window.get(a);
                if value.is_null_or_undefined() {
                    slow!(Err(activation.null_error(value)));
                }
            }

            Op::GetSlot { dst, object, slot } => match window.get(object) {
                Value::Object(object) => {
                    if let Some(held) = object.slot_lock(slot) {
                        window.copy(dst, held);
                    }
                }
                other => slow!(Err(activation.null_error(other))),
            },
            Op::SetSlot { object, slot, src } => match window.get(object) {
                Value::Object(object) => {
                    object.set_slot(activation.mc(), slot, window.get(src));
                }
                other => slow!(Err(activation.null_error(other))),
            },
            Op::GetIndex {
                dst,
                object,
                index,
                site,
            } => {
                let found = properties::quick_index(window.get(object), window.get(index));
                if let Some(value) = found {
                    window.set(dst, value);
                } else {
                    follow!(slow!(properties::get_index(
                        activation, cursor, dst, object, index, site
                    )));
                }
            }
            Op::SetIndex {
                object,
                index,
                src,
                site,
            } => {
                let (holder, at, new) = (window.get(object), window.get(index), window.get(src));
                if !properties::quick_set_index(activation, holder, at, new) {
                    follow!(slow!(properties::set_index(
                        activation, cursor, object, index, src, site
                    )));
                }
            }
            Op::GetOuterScope { dst, depth } => {
                let object = cursor.scope.entries[usize::from(depth)].object;
                window.set(dst, object.into());
            }
            Op::GetScriptGlobal { dst, script } => {
                let script = code.scripts[usize::from(script)];
                if script.state() == InitState::Waiting {
                    slow!(Script::ensure_initialized(script, activation));
                }
                window.set(dst, script.global.into());
            }
            Op::GetGlobalScope { dst } => {
                if let Some(entry) = cursor.scope.entries.first() {
                    window.set(dst, entry.object.into());
                }
            }
            Op::PushScope { reg, src } => {
                let value = window.get(src);
                match value {
                    Value::Undefined | Value::Null => slow!(Err(activation.null_error(value))),
                    _ => window.copy_register(reg, src),
                }
            }

            Op::StringLength { dst, a } => match window.get(a) {
                Value::String(text) => window.set(dst, Value::from(text.len())),
                _ => {
                    let value = window.get(a);
                    slow!(Err(activation.null_error(value)));
                }
            },
            Op::CharCodeAt { dst, a, b } => {
                let unit = match (window.get(a), window.get(b)) {
                    (Value::String(text), Value::Int(index)) => {
                        text.as_wstr().get(index as u32 as usize)
                    }
                    _ => None,
                };
                match unit {
                    Some(unit) => window.set_int(dst, i32::from(unit)),
                    None => {
                        let [text, index] = [a, b].map(|register| window.get(register));
                        let code = slow!(arithmetic::char_code_at(activation, text, index));
                        window.set(dst, code);
                    }
                }
            }

            Op::CallMethod {
                dst,
                base,
                argc,
                id,
            } => {
                if let Value::Object(receiver) = window.get(base)
                    && let Some(slot) = Gc::as_ref(receiver.vtable()).methods.get(id as usize)
                    && let Some(scope) = slot.method.class_scope()
                {
                    call_quick!(slot.method, scope, dst, base, argc);
                }
                follow!(slow!(calls::call_method(
                    activation, cursor, dst, base, argc, id
                )));
            }
            Op::CallKnown {
                dst,
                base,
                argc,
                known,
            } => {
                let known = &code.known_methods[usize::from(known)];
                if let Some(scope) = known.scope.or_else(|| known.slot.method.class_scope())
                    && !window.get(base).is_null_or_undefined()
                {
                    call_quick!(known.slot.method, scope, dst, base, argc);
                }
                follow!(slow!(calls::call_known(
                    activation, cursor, dst, base, argc, known
                )));
            }
            Op::CallProperty {
                dst,
                base,
                argc,
                site,
            } => {
                if let Value::Object(receiver) = window.get(base)
                    && let Some(Cached::Method(vtable, id)) =
                        code.sites[usize::from(site)].cache.get()
                    && Gc::ptr_eq(vtable, receiver.vtable())
                    && let Some(slot) = Gc::as_ref(vtable).methods.get(id as usize)
                    && let Some(scope) = slot.method.class_scope()
                {
                    call_quick!(slot.method, scope, dst, base, argc);
                }
                follow!(slow!(calls::call_property(
                    activation, cursor, dst, base, argc, site
                )));
            }
            Op::ConstructProperty {
                dst,
                base,
                argc,
                site,
            } => {
                if let Value::Object(holder) = window.get(base)
                    && let Some(Cached::Slot(vtable, slot)) =
                        code.sites[usize::from(site)].cache.get()
                    && Gc::ptr_eq(vtable, holder.vtable())
                    && let Value::Object(class) = holder.slot(slot)
                    && let Kind::Class(class) = class.kind()
                    && let Some(scope) = class.plain_constructor_scope()
                {
                    let new = activation.instantiate_def(*class, Kind::Plain);
                    window.set(base, new.into());
                    try_quick!(class.instance_init, scope, dst, base, argc, Some(new));
                    let place = calls::Place { dst, base, argc };
                    follow!(slow!(calls::enter_constructor(
                        activation, cursor, place, *class, new
                    )));
                } else {
                    follow!(slow!(calls::construct_property(
                        activation, cursor, dst, base, argc, site
                    )));
                }
            }
            Op::CallValue { dst, base, argc } => {
                if let Value::Object(callee) = window.get(base)
                    && let Kind::Function(function) = callee.kind()
                {
                    let this = activation.receiver_of(*function, window.get(base + 1));
                    window.set(base + 1, this);
                    try_quick!(function.method, function.scope, dst, base + 1, argc);
                }
                follow!(slow!(calls::call_value(
                    activation, cursor, dst, base, argc
                )));
            }
            Op::GetProperty { dst, object, site } => {
                if let Value::Object(holder) = window.get(object) {
                    let site = Gc::as_ref(code.sites[usize::from(site)]);
                    match site.cache.get() {
                        Some(Cached::Slot(vtable, slot)) if Gc::ptr_eq(vtable, holder.vtable()) => {
                            if let Some(held) = holder.slot_lock(slot) {
                                window.copy(dst, held);
                            }
                            pc += 1;
                            continue;
                        }
                        Some(Cached::Dynamic(vtable)) if Gc::ptr_eq(vtable, holder.vtable()) => {
                            if let Some(name) = site.name.name
                                && let Some(found) =
                                    holder.dynamic_hinted(PropertyKey::Name(name), &site.hint)
                            {
                                window.set(dst, found);
                                pc += 1;
                                continue;
                            }
                        }
                        _ => {}
                    }
                }
                follow!(slow!(properties::get(
                    activation, cursor, dst, object, site
                )));
            }
            Op::Return { src } => leave!(Ok(src)),
            Op::ReturnUndefined {} => leave!(Err(Value::Undefined)),

            // All of them by name: so the compiler knows that there are no others, and jumps without a look at the range.
            other @ (Op::SetProperty { .. }
            | Op::InitProperty { .. }
            | Op::GetPropertyLate { .. }
            | Op::SetPropertyLate { .. }
            | Op::DeleteProperty { .. }
            | Op::GetDescendants { .. }
            | Op::GetSuper { .. }
            | Op::SetSuper { .. }
            | Op::In { .. }
            | Op::InstanceOf { .. }
            | Op::IsType { .. }
            | Op::AsType { .. }
            | Op::IsTypeLate { .. }
            | Op::AsTypeLate { .. }
            | Op::FindProperty { .. }
            | Op::GetLex { .. }
            | Op::CallPropertyLate { .. }
            | Op::CallStatic { .. }
            | Op::CallSuper { .. }
            | Op::Construct { .. }
            | Op::ConstructSuper { .. }
            | Op::Throw { .. }
            | Op::NewFunction { .. }
            | Op::NewClass { .. }
            | Op::NewActivation { .. }
            | Op::NewCatch { .. }
            | Op::NewObject { .. }
            | Op::NewArray { .. }
            | Op::ApplyType { .. }
            | Op::HasNext { .. }
            | Op::NextPlace { .. }
            | Op::NextName { .. }
            | Op::NextValue { .. }
            | Op::LoadMemory { .. }
            | Op::StoreMemory { .. }
            | Op::SignExtend { .. }
            | Op::CheckFilter { .. }
            | Op::SetDefaultXmlNamespace { .. }
            | Op::EscapeXml { .. }) => follow!(slow!(other::execute(activation, cursor, other))),
        }
        pc += 1;
    }
}

/// What `new` gives: a function used as a constructor may give another object than the new one.
fn constructed<'gc>(object: Object<'gc>, result: Value<'gc>) -> Value<'gc> {
    match result {
        Value::Object(other) if !matches!(other.kind(), Kind::Class(_)) => result,
        _ => object.into(),
    }
}
