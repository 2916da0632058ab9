//! Calling functions and constructing objects.

mod repeated;

use std::cell::RefCell;

use gc_arena::Gc;
use gc_arena::barrier::Write;
use gc_arena::lock::Lock;
use smallvec::SmallVec;
use swf::avm2::types::MethodFlags;

use crate::activation::Activation;
use crate::class::ClassDef;
use crate::code::Code;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::function::FunctionData;
use crate::globals;
use crate::interp;
use crate::method::{Method, Signature};
use crate::object::{Kind, Object};
use crate::scope::ScopeChain;
use crate::stack::{Frame, Return, Stack, Window};
use crate::value::Value;
use crate::vtable::MethodSlot;

/// How many natives may call back into ActionScript at once: each takes room on the Rust stack.
const MAX_NESTING: u32 = 128;

/// Of a call with more arguments, only those that are declared go into registers.
const MAX_PLACED: usize = 4096;

/// Whether it's an object that holds a running function's variables, or a caught value: of no class, without a prototype.
fn is_activation(value: Value<'_>) -> bool {
    value.as_object().is_some_and(|object| {
        object.proto().is_none()
            && object.vtable().class_def().is_none()
            && object.vtable().constructs().is_none()
    })
}

/// How many calls more there may be while Error #1023 is being made.
const HEADROOM: usize = 32;

/// What entering a call came to.
pub(crate) enum Entered<'gc> {
    /// A frame was pushed: the interpreter goes on in it.
    Frame,
    /// It was a native function, with this result.
    Done(Value<'gc>),
}

/// A call to be entered: whose receiver and arguments lie in the registers from `base` on.
#[derive(Copy, Clone)]
pub(crate) struct Call<'gc> {
    pub(crate) method: Gc<'gc, Method<'gc>>,
    pub(crate) scope: Gc<'gc, ScopeChain<'gc>>,
    pub(crate) declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    /// The stack's register of the receiver.
    pub(crate) base: usize,
    pub(crate) argc: u32,
    pub(crate) ret: Return,
    /// Of `new`, the new object.
    pub(crate) constructing: Option<Object<'gc>>,
    /// The function that was called, where it's a value.
    pub(crate) function: Option<Gc<'gc, FunctionData<'gc>>>,
    /// The array of `...rest` or `arguments`, where there are too many arguments for registers.
    pub(crate) extra: Option<Object<'gc>>,
}

/// Where a call is that is tried to be entered quickly.
#[derive(Copy, Clone)]
pub(crate) struct QuickPlace<'gc> {
    pub(crate) values: &'gc Write<[Lock<Value<'gc>>]>,
    pub(crate) frames: &'gc RefCell<Vec<Frame<'gc>>>,
    /// The calling instruction.
    pub(crate) pc: u32,
    /// The stack's register of the receiver.
    pub(crate) base: usize,
    pub(crate) argc: u32,
    pub(crate) ret: Return,
    pub(crate) constructing: Option<Object<'gc>>,
}

impl<'gc> Activation<'_, 'gc> {
    /// Enters a call. Errors: ArgumentError #1063, what coercing an argument throws, Error #1023,
    /// VerifyError, and what a native function throws.
    pub(crate) fn enter(&mut self, call: Call<'gc>) -> Result<Entered<'gc>, Error<'gc>> {
        let signature = match call.method.known_signature() {
            Some(signature) => signature,
            None => Method::signature(call.method, self)?,
        };
        if (call.argc < signature.required)
            || (call.argc > signature.params.len() as u32 && !signature.takes_more)
        {
            return Err(self.argument_count_error(call.method, &signature, call.argc));
        }
        if call.method.native.is_some() {
            return self.call_native(call, signature).map(Entered::Done);
        }
        let code = match call.method.code() {
            Some(code) => code,
            None => {
                // A class that is made of another one, as a vector's, has its methods.
                let declarer = call.method.owner().class.or(call.declarer);
                let code = crate::lower::lower(self, call.method, call.scope, declarer)?;
                Method::set_code(call.method, self.mc(), code);
                code
            }
        };
        let mc = self.mc();
        let stack = self.vm().stack;
        let end = call.base + (code.registers as usize).max(call.argc as usize + 1);
        let frames = Stack::frames_cell(stack, mc);
        if !stack.reserve(end) || frames.borrow().len() >= self.max_call_depth() {
            return Err(self.stack_overflow());
        }
        let window = Window::new(Stack::values(stack, mc), call.base, end - call.base);
        self.prepare_locals(&call, &code, &signature, window)?;
        code.entered.set(code.entered.get() + 1);
        frames.borrow_mut().push(Frame {
            code,
            scope: call.scope,
            constructing: call.constructing,
            ret: call.ret,
            base: call.base as u32,
            pc: 0,
        });
        Ok(Entered::Frame)
    }

    /// How many calls may be under way.
    fn max_call_depth(&self) -> usize {
        let limit = self.vm().config.max_call_depth;
        if self.vm().state.overflowing.get() {
            limit.saturating_add(HEADROOM)
        } else {
            limit
        }
    }

    /// Error #1023. Making it takes calls, for which there's some room beyond the limit.
    #[cold]
    fn stack_overflow(&mut self) -> Error<'gc> {
        let state = &self.vm().state;
        if state.overflowing.replace(true) {
            // The room beyond the limit is used up as well: only a hostile class library could do that.
            return Error::Thrown(Value::Null);
        }
        let error = self.error(ErrorClass::StackOverflowError, msg::E1023, []);
        state.overflowing.set(false);
        error
    }

    /// Enters a call of code that has run before, where the arguments are of the parameters' types already, and gives
    /// the code. `None` where it isn't that simple; nothing has been changed then.
    #[inline(always)]
    pub(crate) fn enter_quick(
        &self,
        method: Gc<'gc, Method<'gc>>,
        scope: Gc<'gc, ScopeChain<'gc>>,
        place: QuickPlace<'gc>,
    ) -> Option<Gc<'gc, Code<'gc>>> {
        let code = method.code()?;
        let argc = place.argc as usize;
        let params = code
            .quick_params
            .as_deref()
            .filter(|params| params.len() == argc)?;
        let registers = code.registers as usize;
        if !self.vm().stack.reserve(place.base + registers) {
            return None;
        }
        let window = Window::new(place.values, place.base, registers);
        for (index, param) in params.iter().enumerate() {
            if !param.holds(window.get(index as u16 + 1)) {
                return None;
            }
        }
        let mut frames = place.frames.borrow_mut();
        if frames.len() >= self.vm().config.max_call_depth {
            return None;
        }
        if let Some(caller) = frames.last_mut() {
            caller.pc = place.pc;
        }
        window.clear(argc as u32 + 1, code.locals);
        code.entered.set(code.entered.get() + 1);
        frames.push(Frame {
            code,
            scope,
            constructing: place.constructing,
            ret: place.ret,
            base: place.base as u32,
            pc: 0,
        });
        Some(code)
    }

    /// Coerces the arguments to the parameters' types and sets the other locals.
    fn prepare_locals(
        &mut self,
        call: &Call<'gc>,
        code: &Code<'gc>,
        signature: &Signature<'gc>,
        window: Window<'gc>,
    ) -> Result<(), Error<'gc>> {
        let argc = call.argc as u16;
        let params = signature.params.len() as u16;
        let flags = call.method.info().flags;
        let extra = if flags.contains(MethodFlags::NEED_ARGUMENTS) {
            let arguments = match call.extra {
                Some(arguments) => arguments,
                None => self.array(window.copy(1, argc).to_vec()),
            };
            let known = call
                .function
                .and_then(|function| function.object(self.mc()));
            let callee = match known {
                Some(callee) => callee,
                None => self.callee_of_method(call, window.get(0))?,
            };
            let key = crate::property_map::PropertyKey::Name(self.name("callee"));
            arguments.set_dynamic(self.mc(), key, callee.into());
            arguments.set_dynamic_enumerable(self.mc(), key, false);
            Some(arguments)
        } else if call.extra.is_some() {
            call.extra
        } else if flags.contains(MethodFlags::NEED_REST) {
            let values = match argc.checked_sub(params) {
                Some(count) => window.copy(1 + params, count).to_vec(),
                None => Vec::new(),
            };
            Some(self.array(values))
        } else {
            None
        };
        for (index, param) in signature.params.iter().enumerate() {
            let register = index as u16 + 1;
            if register <= argc {
                let given = window.get(register);
                if !param.ty.holds(given) {
                    let value = param.ty.coerce(self, given)?;
                    window.set(register, value);
                }
            } else {
                window.set(register, param.default.unwrap_or(Value::Undefined));
            }
        }
        let mut next = params + 1;
        if let Some(extra) = extra {
            window.set(next, extra.into());
            next += 1;
        }
        for register in next..code.locals as u16 {
            window.set(register, Value::Undefined);
        }
        Ok(())
    }

    /// `arguments.callee` of a call that went by a name: the receiver's closure of the method.
    fn callee_of_method(
        &mut self,
        call: &Call<'gc>,
        receiver: Value<'gc>,
    ) -> Result<Object<'gc>, Error<'gc>> {
        let vtable = self.vtable_of(receiver)?;
        let same = |slot: &MethodSlot<'gc>| Gc::ptr_eq(slot.method, call.method);
        match vtable.methods.iter().position(same) {
            Some(id) => self.bound_method(receiver, vtable, id as u32),
            None => Ok(self.new_function(call.method, call.scope, Some(receiver), call.declarer)),
        }
    }

    #[cold]
    fn argument_count_error(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        signature: &Signature<'gc>,
        argc: u32,
    ) -> Error<'gc> {
        let name = format!("{}()", method.display_name());
        self.error(
            ErrorClass::ArgumentError,
            msg::E1063,
            [&name, &signature.required, &argc],
        )
    }

    fn call_native(
        &mut self,
        call: Call<'gc>,
        signature: Gc<'gc, Signature<'gc>>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let mc = self.mc();
        let end = call.base + call.argc as usize + 1;
        if !self.vm().stack.reserve(end) {
            return Err(self.stack_overflow());
        }
        let window = Window::new(
            Stack::values(self.vm().stack, mc),
            call.base,
            end - call.base,
        );
        self.call_native_in(call.method, &signature, window, call.argc)
    }

    /// Calls a native function whose receiver and arguments are the registers of `window`. Errors: ArgumentError #1063,
    /// what coercing an argument throws, and what the function throws.
    pub(crate) fn call_native_at(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        window: Window<'gc>,
        argc: u32,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let signature = match method.known_signature() {
            Some(signature) => signature,
            None => Method::signature(method, self)?,
        };
        if argc < signature.required
            || (argc > signature.params.len() as u32 && !signature.takes_more)
        {
            return Err(self.argument_count_error(method, &signature, argc));
        }
        self.call_native_in(method, &signature, window, argc)
    }

    fn call_native_in(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        signature: &Signature<'gc>,
        window: Window<'gc>,
        argc: u32,
    ) -> Result<Value<'gc>, Error<'gc>> {
        /// More arguments go to the heap.
        const FEW: usize = 6;
        let this = window.get(0);
        let argc = argc as usize;
        let count = argc.max(signature.params.len());
        let Some(native) = method.native.filter(|_| count <= FEW) else {
            return self.run_native(method, signature, this, window.copy(1, argc as u16));
        };
        let mut args = [Value::Undefined; FEW];
        for (index, arg) in args.iter_mut().take(argc).enumerate() {
            let given = window.get(index as u16 + 1);
            *arg = match signature.params.get(index) {
                Some(param) if !param.ty.holds(given) => param.ty.coerce(self, given)?,
                _ => given,
            };
        }
        for (arg, param) in args.iter_mut().zip(&signature.params).skip(argc) {
            *arg = param.default.unwrap_or(Value::Undefined);
        }
        self.vm().natives.push(self.mc(), method);
        let result = native(self, this, &args[..count]);
        self.vm().natives.pop(self.mc());
        result
    }

    fn run_native(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        signature: &Signature<'gc>,
        this: Value<'gc>,
        mut args: SmallVec<[Value<'gc>; 8]>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let Some(native) = method.native else {
            let name = method.shown_name();
            return Err(self.error(ErrorClass::VerifyError, msg::E1001, [&name]));
        };
        for (index, param) in signature.params.iter().enumerate() {
            match args.get_mut(index) {
                Some(arg) => *arg = param.ty.coerce(self, *arg)?,
                None => args.push(param.default.unwrap_or(Value::Undefined)),
            }
        }
        self.vm().natives.push(self.mc(), method);
        let result = native(self, this, &args);
        self.vm().natives.pop(self.mc());
        result
    }

    /// Calls `method` and runs it to its end, from Rust. Errors: what it throws.
    pub(crate) fn call_method(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        scope: Gc<'gc, ScopeChain<'gc>>,
        declarer: Option<Gc<'gc, ClassDef<'gc>>>,
        this: Value<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        self.call_method_as(method, scope, declarer, this, args, None, None)
    }

    #[allow(clippy::too_many_arguments, reason = "all of a call")]
    fn call_method_as(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        scope: Gc<'gc, ScopeChain<'gc>>,
        declarer: Option<Gc<'gc, ClassDef<'gc>>>,
        this: Value<'gc>,
        args: &[Value<'gc>],
        constructing: Option<Object<'gc>>,
        function: Option<Gc<'gc, FunctionData<'gc>>>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        if method.native.is_some() {
            let signature = Method::signature(method, self)?;
            let argc = args.len() as u32;
            if argc < signature.required
                || (argc > signature.params.len() as u32 && !signature.takes_more)
            {
                return Err(self.argument_count_error(method, &signature, argc));
            }
            return self.run_native(method, &signature, this, args.into());
        }
        let depth = self.vm().state.nesting.get();
        if depth
            >= MAX_NESTING
                + if self.vm().state.overflowing.get() {
                    HEADROOM as u32
                } else {
                    0
                }
        {
            return Err(self.stack_overflow());
        }
        let (args, extra) = self.split_arguments(method, args)?;
        let base = self.place_arguments(this, args)?;
        let (stack, mc) = (self.vm().stack, self.mc());
        let frames = Stack::frames_cell(stack, mc);
        let pc = frames.borrow().last().map_or(0, |frame| frame.pc);
        let place = QuickPlace {
            values: Stack::values(stack, mc),
            frames,
            pc,
            base,
            argc: args.len() as u32,
            ret: Return::Run,
            constructing,
        };
        if extra.is_some() || self.enter_quick(method, scope, place).is_none() {
            let entered = self.enter_placed(Call {
                method,
                scope,
                declarer,
                base,
                argc: args.len() as u32,
                ret: Return::Run,
                constructing,
                function,
                extra,
            })?;
            if let Entered::Done(result) = entered {
                return Ok(result);
            }
        }
        self.vm().state.nesting.set(depth + 1);
        let result = interp::run_nested(self);
        self.vm().state.nesting.set(depth);
        result
    }

    /// Of more arguments than registers can hold, those that `method` declares, and an array for its `...rest` or
    /// `arguments`. Errors: those of looking up its types, and ArgumentError #1063.
    fn split_arguments<'args>(
        &mut self,
        method: Gc<'gc, Method<'gc>>,
        args: &'args [Value<'gc>],
    ) -> Result<(&'args [Value<'gc>], Option<Object<'gc>>), Error<'gc>> {
        if args.len() <= MAX_PLACED {
            return Ok((args, None));
        }
        let signature = Method::signature(method, self)?;
        if !signature.takes_more {
            return Err(self.argument_count_error(method, &signature, args.len() as u32));
        }
        let (declared, rest) = args.split_at(signature.params.len().min(args.len()));
        let flags = method.info().flags;
        let extra = if flags.contains(MethodFlags::NEED_ARGUMENTS) {
            Some(self.array(args.to_vec()))
        } else if flags.contains(MethodFlags::NEED_REST) {
            Some(self.array(rest.to_vec()))
        } else {
            None
        };
        Ok((declared, extra))
    }

    /// Enters a call from outside, with nothing else on the stack. `false` where it is over already, as that of a
    /// native function. Errors: TypeError #1006 where it's no function, and those of entering it.
    pub(crate) fn begin(&mut self, call: &crate::machine::Call<'gc>) -> Result<bool, Error<'gc>> {
        let function = match call.function.as_object().map(Object::kind) {
            Some(Kind::Function(function)) if function.method.native.is_none() => *function,
            _ => {
                self.call(call.function, call.this, &call.args)?;
                return Ok(false);
            }
        };
        let this = self.receiver_of(function, call.this);
        let base = self.place_arguments(this, &call.args)?;
        let entered = self.enter_placed(Call {
            method: function.method,
            scope: function.scope,
            declarer: function.declarer,
            base,
            argc: call.args.len() as u32,
            ret: Return::Run,
            constructing: None,
            function: Some(function),
            extra: None,
        })?;
        Ok(matches!(entered, Entered::Frame))
    }

    /// Enters a call whose arguments [`Self::place_arguments`] has put above the registers of the running frame. What
    /// runs before there is a frame for them (looking types up and coercing arguments may call scripts) goes above.
    pub(crate) fn enter_placed(&mut self, call: Call<'gc>) -> Result<Entered<'gc>, Error<'gc>> {
        let claimed = call.base + call.argc as usize + 1;
        let before = self.vm().state.claimed.replace(claimed);
        let entered = self.enter(call);
        self.vm().state.claimed.set(before);
        entered
    }

    /// The first register above those in use.
    fn first_free_register(&self) -> usize {
        Stack::frames_cell(self.vm().stack, self.mc())
            .borrow()
            .last()
            .map_or(0, |frame| (frame.base + frame.code.registers) as usize)
            .max(self.vm().state.claimed.get())
    }

    /// Puts a receiver and arguments into registers above those in use; gives the first one.
    pub(crate) fn place_arguments(
        &mut self,
        this: Value<'gc>,
        args: &[Value<'gc>],
    ) -> Result<usize, Error<'gc>> {
        let mc = self.mc();
        let stack = self.vm().stack;
        let base = self.first_free_register();
        if args.len() > usize::from(u16::MAX) || !stack.reserve(base + args.len() + 1) {
            return Err(self.stack_overflow());
        }
        let window = Window::new(Stack::values(stack, mc), base, args.len() + 1);
        window.set(0, this);
        for (index, arg) in args.iter().enumerate() {
            window.set(index as u16 + 1, *arg);
        }
        Ok(base)
    }

    /// The scope that a method of a layout runs in.
    pub(crate) fn method_scope(
        &mut self,
        slot: &MethodSlot<'gc>,
    ) -> Result<Gc<'gc, ScopeChain<'gc>>, Error<'gc>> {
        let owner = slot.method.owner();
        match slot.owner_class() {
            Some(class) => {
                if let Some(scope) = class.scope(owner.is_static) {
                    return Ok(scope);
                }
                self.class_object(class)?;
                match class.scope(owner.is_static) {
                    Some(scope) => Ok(scope),
                    None => Ok(ScopeChain::empty(self.mc(), class.unit.domain())),
                }
            }
            None => Ok(ScopeChain::empty(self.mc(), slot.method.unit.domain())),
        }
    }

    /// As [`Self::method_scope`], of a method that may be a function of a script, which finds
    /// names in the script's global object, its receiver.
    pub(crate) fn method_scope_on(
        &mut self,
        slot: &MethodSlot<'gc>,
        receiver: Value<'gc>,
    ) -> Result<Gc<'gc, ScopeChain<'gc>>, Error<'gc>> {
        let scope = self.method_scope(slot)?;
        match receiver {
            Value::Object(object) if slot.owner_class().is_none() => {
                Ok(scope.extended(self.mc(), [crate::scope::ScopeEntry::exact(object)]))
            }
            _ => Ok(scope),
        }
    }

    /// Calls a method that a layout holds. Errors: what it throws.
    pub(crate) fn call_slot(
        &mut self,
        slot: &MethodSlot<'gc>,
        this: Value<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        let scope = self.method_scope_on(slot, this)?;
        self.call_method(slot.method, scope, slot.owner_class(), this, args)
    }

    /// Calls `callee` as a function. Errors: TypeError #1006 where it's none, and what it throws.
    pub fn call(
        &mut self,
        callee: Value<'gc>,
        this: Value<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        let Some(object) = callee.as_object() else {
            return Err(self.not_a_function());
        };
        match object.kind() {
            Kind::Function(function) => {
                let this = self.receiver_of(*function, this);
                let (method, scope, declarer) =
                    (function.method, function.scope, function.declarer);
                self.call_method_as(method, scope, declarer, this, args, None, Some(*function))
            }
            _ => self.call_object(object, args),
        }
    }

    /// Calls an object that is no function: a class converts, a RegExp looks for its next match as `exec` does. Errors:
    /// TypeError #1006 where it is neither, and those of the call.
    pub(crate) fn call_object(
        &mut self,
        object: Object<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        match object.kind() {
            Kind::Class(class) => self.call_class(*class, args),
            Kind::RegExp(_) => {
                let text = match args {
                    [text, ..] => *text,
                    [] => self.string("").into(),
                };
                globals::reg_exp::exec(self, object.into(), &[text])
            }
            _ => Err(self.not_a_function()),
        }
    }

    #[cold]
    pub(crate) fn not_a_function(&mut self) -> Error<'gc> {
        self.error(ErrorClass::TypeError, msg::E1006, [&"value"])
    }

    /// What a closure sees as `this`: its bound receiver; else what the caller gives, or the
    /// global object in place of `null` and `undefined`, and of the activation that it is a variable of. Function's
    /// prototype, which has none, sees itself.
    pub(crate) fn receiver_of(
        &self,
        function: Gc<'gc, FunctionData<'gc>>,
        this: Value<'gc>,
    ) -> Value<'gc> {
        match function.receiver {
            Some(receiver) => receiver,
            None if this.is_null_or_undefined() || is_activation(this) => function
                .scope
                .entries
                .first()
                .map(|entry| entry.object)
                .or_else(|| function.object(self.mc()))
                .map_or(this, Value::Object),
            None => this,
        }
    }

    /// Calls a class as a function: a conversion. Errors: ArgumentError #1112 where there isn't
    /// one argument, TypeError #1034.
    pub(crate) fn call_class(
        &mut self,
        class: Gc<'gc, ClassDef<'gc>>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        if let Some(call) = class.call_hook() {
            let this = class.class_object().into();
            return call(self, this, args);
        }
        match args {
            [one] => ClassDef::as_type(class).coerce(self, *one),
            _ => Err(self.error(ErrorClass::ArgumentError, msg::E1112, [&args.len()])),
        }
    }

    /// A new object of `class` before its constructor runs. Errors: TypeError #1007, of an
    /// interface VerifyError #1001, and what the class's native half throws.
    pub(crate) fn allocate(
        &mut self,
        class: Gc<'gc, ClassDef<'gc>>,
    ) -> Result<Object<'gc>, Error<'gc>> {
        if class.is_interface() {
            let name = class.instance_init.shown_name();
            return Err(self.error(ErrorClass::VerifyError, msg::E1001, [&name]));
        }
        let kind = match class.allocator() {
            Some(allocate) => {
                let object = self.class_object(class)?;
                allocate(self, object)?
            }
            None => Kind::Plain,
        };
        Ok(self.instantiate_def(class, kind))
    }

    /// A new object of `class` whose constructor is left to be called, by [`Self::initializer`]. Errors: TypeError #1007
    /// where it's no class, and what the class's native half throws.
    pub fn allocate_object(&mut self, class: Object<'gc>) -> Result<Object<'gc>, Error<'gc>> {
        match class.as_class() {
            Some(def) => self.allocate(def),
            None => Err(self.error(ErrorClass::TypeError, msg::E1007, [])),
        }
    }

    /// The constructor of an object's class as a function that is bound to the object; `None` of an object without a
    /// class. Errors: those of linking the class.
    pub fn initializer(&mut self, object: Object<'gc>) -> Result<Option<Object<'gc>>, Error<'gc>> {
        let Some(def) = object.class_def() else {
            return Ok(None);
        };
        let slot = self.constructor_slot(def);
        let scope = self.method_scope(&slot)?;
        Ok(Some(self.new_function(
            slot.method,
            scope,
            Some(object.into()),
            Some(def),
        )))
    }

    /// `new class(…args)`. Errors: TypeError #1007 where it's no class or function, ArgumentError
    /// #1063, and what the constructor throws.
    pub fn construct(
        &mut self,
        class: Object<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Object<'gc>, Error<'gc>> {
        let value = self.construct_value(class, args)?;
        match value {
            Value::Object(object) => Ok(object),
            _ => Err(self.error(ErrorClass::TypeError, msg::E1007, [])),
        }
    }

    /// As [`Self::construct`], of a class whose `new` may give a primitive value.
    pub(crate) fn construct_value(
        &mut self,
        class: Object<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        match class.kind() {
            Kind::Class(def) => {
                if let Some(construct) = def.construct_hook() {
                    return construct(self, class.into(), args);
                }
                let object = self.allocate(*def)?;
                let slot = self.constructor_slot(*def);
                let scope = self.method_scope(&slot)?;
                self.call_method(slot.method, scope, Some(*def), object.into(), args)?;
                Ok(object.into())
            }
            Kind::Function(function) if function.receiver.is_none() => {
                let object = self.allocate_for_function(*function);
                let (method, scope, declarer) =
                    (function.method, function.scope, function.declarer);
                let this = object.into();
                let result = self.call_method_as(
                    method,
                    scope,
                    declarer,
                    this,
                    args,
                    None,
                    Some(*function),
                )?;
                Ok(match result {
                    Value::Object(_) => result,
                    _ => object.into(),
                })
            }
            Kind::Function(bound) => {
                let name = bound.method.shown_name();
                Err(self.error(ErrorClass::TypeError, msg::E1064, [&name]))
            }
            _ => Err(self.error(ErrorClass::TypeError, msg::E1007, [])),
        }
    }

    /// The constructor of a class as a method.
    pub(crate) fn constructor_slot(&self, class: Gc<'gc, ClassDef<'gc>>) -> MethodSlot<'gc> {
        MethodSlot {
            method: class.instance_init,
            declarer: Some(class),
            is_static: false,
        }
    }

    /// The object that `new` of a plain function works on.
    pub(crate) fn allocate_for_function(
        &mut self,
        function: Gc<'gc, FunctionData<'gc>>,
    ) -> Object<'gc> {
        let object = self.object();
        if let Value::Undefined = FunctionData::prototype(function, self) {
            FunctionData::reset_prototype(function, self.mc());
        }
        if let Value::Object(prototype) = FunctionData::prototype(function, self) {
            object.set_proto(self.mc(), Some(prototype));
        }
        object
    }

    /// The call stack, innermost first, as the debug player prints it: a line
    /// `\tat package::Class/method()` each.
    pub fn stack_trace(&self) -> String {
        let mut lines = Vec::new();
        let frames = self.vm().stack.frames.borrow();
        let mut natives = self.vm().natives.snapshot();
        let hidden = hidden_frames(&frames);
        // A native function that the runtime's own code calls is as hidden as that code.
        let shows = |depth: usize, method: Gc<'gc, Method<'gc>>| {
            !method.is_hidden() && !depth.checked_sub(1).is_some_and(|caller| hidden[caller])
        };
        for (depth, frame) in frames.iter().enumerate().rev() {
            while let Some(&(at, method)) = natives.last()
                && at > depth
            {
                if shows(at, method) {
                    lines.push(format!("\tat {}()", method.display_name()));
                }
                natives.pop();
            }
            if hidden[depth] || frame.code.method.is_helper() {
                continue;
            }
            let mut line = format!("\tat {}()", frame.code.method.display_name());
            if let (Some(file), Some(number)) = (frame.code.file, frame.code.line(frame.pc)) {
                line.push_str(&format!("[{file}:{number}]"));
            }
            lines.push(line);
        }
        while let Some((depth, method)) = natives.pop() {
            if shows(depth, method) {
                lines.push(format!("\tat {}()", method.display_name()));
            }
        }
        lines.join("\n")
    }
}

/// Which frames call stacks leave out, outermost first: the runtime's own ways into a program, and of EventDispatcher
/// and Error what they call, since an event that the runtime delivers reaches its listener without a call of the script's.
fn hidden_frames(frames: &[Frame<'_>]) -> Vec<bool> {
    let mut hidden: Vec<bool> = Vec::with_capacity(frames.len());
    for frame in frames {
        let is_called_by_hidden = hidden.last().copied().unwrap_or(false);
        hidden.push(
            frame.code.method.is_hidden()
                || (is_called_by_hidden && frame.code.method.is_passage()),
        );
    }
    hidden
}
