//! [`Method`]: a function's declaration, and its code once it has been lowered (AVM2
//! specification, section 4.5).

use gc_arena::barrier::field;
use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc, Mutation};
use swf::avm2::types as abc;

use crate::activation::Activation;
use crate::class::{ClassDef, is_legal_default};
use crate::code::Code;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::library::NativeFn;
use crate::scope::ScopeChain;
use crate::types::{Type, TypeRef};
use crate::unit::Unit;
use crate::value::Value;
use crate::vtable::VTable;

/// What call stacks call the initializer of a script.
pub(crate) const SCRIPT_INITIALIZER: &str = "global$init";

/// What call stacks call the initializer of a class's static members, after the class.
pub(crate) const CLASS_INITIALIZER: &str = "cinit";

/// One parameter.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Param<'gc> {
    /// What it holds.
    pub ty: Type<'gc>,
    /// What it is when the call leaves it out; `None` where the call must not.
    pub default: Option<Value<'gc>>,
}

/// What a call of a method takes and gives.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Signature<'gc> {
    /// The parameters, optional ones last.
    pub params: Box<[Param<'gc>]>,
    /// How many arguments a call needs at least.
    pub required: u32,
    /// The type of the result.
    pub result: Type<'gc>,
    /// Whether more arguments than parameters are allowed.
    pub takes_more: bool,
}

/// How a method is reached, set when its owner is linked.
#[derive(Copy, Clone, Default, Collect)]
#[collect(no_drop)]
pub struct Owner<'gc> {
    /// The class that declares it.
    pub class: Option<Gc<'gc, ClassDef<'gc>>>,
    /// Whether it belongs to the class object rather than to instances.
    pub is_static: bool,
    /// The script that it's a function of, or initializes.
    pub script: Option<Gc<'gc, crate::script::Script<'gc>>>,
    /// Its name within the class, for call stacks.
    pub name: Option<crate::string::AvmString<'gc>>,
}

/// A method of String that has an instruction of its own.
#[derive(Copy, Clone, Debug)]
pub(crate) enum StringInstruction {
    Length,
    CharCodeAt,
}

/// A function's declaration and code.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Method<'gc> {
    /// The block that it's of.
    pub unit: Gc<'gc, Unit<'gc>>,
    /// Its index there.
    pub index: u32,
    /// Its Rust function, of a native method.
    #[collect(require_static)]
    pub native: Option<NativeFn>,
    owner: Lock<Owner<'gc>>,
    /// Where it looks names up, of a method of a class whose object has been made.
    class_scope: Lock<Option<Gc<'gc, ScopeChain<'gc>>>>,
    signature: Lock<Option<Gc<'gc, Signature<'gc>>>>,
    code: Lock<Option<Gc<'gc, Code<'gc>>>>,
    activation_vtable: Lock<Option<Gc<'gc, VTable<'gc>>>>,
}

impl<'gc> Method<'gc> {
    pub(crate) fn new(
        activation: &Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        index: u32,
    ) -> Gc<'gc, Self> {
        Gc::new(
            activation.mc(),
            Self {
                unit,
                index,
                native: unit.block().and_then(|block| block.native(index)),
                owner: Lock::new(Owner::default()),
                class_scope: Lock::new(None),
                signature: Lock::new(None),
                code: Lock::new(None),
                activation_vtable: Lock::new(None),
            },
        )
    }

    /// The declaration in the block.
    pub fn info(&self) -> &abc::Method {
        &self.unit.abc().methods[self.index as usize]
    }

    /// The body in the block; `None` of native and interface methods.
    pub fn body(&self) -> Option<&abc::MethodBody> {
        let index = self.info().body?.as_u30();
        self.unit.abc().method_bodies.get(index as usize)
    }

    /// Whether the method has the flag.
    pub fn has(&self, flag: abc::MethodFlags) -> bool {
        self.info().flags.contains(flag)
    }

    /// How it's reached.
    pub fn owner(&self) -> Owner<'gc> {
        self.owner.get()
    }

    pub(crate) fn set_owner(this: Gc<'gc, Self>, mc: &Mutation<'gc>, owner: Owner<'gc>) {
        field!(Gc::write(mc, this), Method, owner)
            .unlock()
            .set(owner);
    }

    /// The scope that it runs in, of a method of a class whose object has been made.
    #[inline]
    pub(crate) fn class_scope(&self) -> Option<Gc<'gc, ScopeChain<'gc>>> {
        self.class_scope.get()
    }

    pub(crate) fn set_class_scope(
        this: Gc<'gc, Self>,
        mc: &Mutation<'gc>,
        scope: Gc<'gc, ScopeChain<'gc>>,
    ) {
        field!(Gc::write(mc, this), Method, class_scope)
            .unlock()
            .set(Some(scope));
    }

    /// The instruction that does what this method does with so many operands, of the most frequent ones of String.
    pub(crate) fn string_instruction(&self, operands: usize) -> Option<StringInstruction> {
        let owner = self.owner();
        let class = owner.class.filter(|_| !owner.is_static)?;
        if ClassDef::as_type(class) != Type::String || self.native.is_none() {
            return None;
        }
        let name = owner.name?.to_utf8_lossy();
        // The namespace AS3 shows in names.
        match (name.rsplit("::").next()?, operands) {
            ("get length", 1) => Some(StringInstruction::Length),
            ("charCodeAt", 2) => Some(StringInstruction::CharCodeAt),
            _ => None,
        }
    }

    /// The lowered code, if it has been called.
    #[inline]
    pub(crate) fn code(&self) -> Option<Gc<'gc, Code<'gc>>> {
        self.code.get()
    }

    pub(crate) fn set_code(this: Gc<'gc, Self>, mc: &Mutation<'gc>, code: Gc<'gc, Code<'gc>>) {
        field!(Gc::write(mc, this), Method, code)
            .unlock()
            .set(Some(code));
    }

    /// The signature, if its types have been looked up.
    #[inline]
    pub(crate) fn known_signature(&self) -> Option<Gc<'gc, Signature<'gc>>> {
        self.signature.get()
    }

    /// The signature. Errors: VerifyError #1014 where a type isn't there, #1022 of a parameter of type `void`, #1032,
    /// #1102 of a default that isn't of the parameter's type.
    pub fn signature(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Gc<'gc, Signature<'gc>>, Error<'gc>> {
        if let Some(known) = this.signature.get() {
            return Ok(known);
        }
        let unit = this.unit;
        let method = Gc::as_ref(this);
        let info = method.info();
        let mut params = Vec::with_capacity(info.params.len());
        let mut required = 0;
        for (index, param) in info.params.iter().enumerate() {
            let ty = resolve(activation, unit, param.kind.as_u30())?;
            if ty == Type::Void {
                return Err(activation.error(ErrorClass::VerifyError, msg::E1022, []));
            }
            let default = match &param.default_value {
                Some(value) => {
                    let value = unit.default_value(activation, value)?;
                    if !is_legal_default(ty, value) {
                        let name = unit.multiname(activation, param.kind.as_u30())?;
                        return Err(activation.error(ErrorClass::VerifyError, msg::E1102, [&name]));
                    }
                    Some(ty.coerce(activation, value)?)
                }
                None => {
                    required = index as u32 + 1;
                    None
                }
            };
            params.push(Param { ty, default });
        }
        let result = resolve(activation, unit, info.return_type.as_u30())?;
        let unchecked = method.is_unchecked();
        if unchecked {
            required = 0;
        }
        let takes_more = unchecked
            || info.flags.intersects(
                abc::MethodFlags::NEED_REST
                    | abc::MethodFlags::NEED_ARGUMENTS
                    | abc::MethodFlags::IGNORE_REST,
            );
        let signature = Gc::new(
            activation.mc(),
            Signature {
                params: params.into_boxed_slice(),
                required,
                result,
                takes_more,
            },
        );
        field!(Gc::write(activation.mc(), this), Method, signature)
            .unlock()
            .set(Some(signature));
        Ok(signature)
    }

    /// Whether calls may have any number of arguments, as those of functions in ECMAScript 3: a
    /// function expression or a nested function none of whose parameters has a type or a default.
    fn is_unchecked(&self) -> bool {
        let owner = self.owner();
        let info = self.info();
        owner.class.is_none()
            && info
                .params
                .iter()
                .all(|param| param.kind.as_u30() == 0 && param.default_value.is_none())
    }

    /// The layout of its activation objects. Errors: those of building a layout.
    pub(crate) fn activation_vtable(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Gc<'gc, VTable<'gc>>, Error<'gc>> {
        if let Some(known) = this.activation_vtable.get() {
            return Ok(known);
        }
        let Some(body) = Gc::as_ref(this).body() else {
            return Err(activation.error(ErrorClass::VerifyError, msg::E1025, [&0]));
        };
        let vtable = crate::class::build_plain_vtable(
            activation,
            this.unit,
            "activation",
            &body.traits,
            false,
        )?;
        field!(Gc::write(activation.mc(), this), Method, activation_vtable)
            .unlock()
            .set(Some(vtable));
        Ok(vtable)
    }

    /// Whether call stacks leave it out although it's of the class library: a helper that the
    /// reference's library hasn't. Its name begins with two underscores.
    pub(crate) fn is_helper(&self) -> bool {
        let name = self.owner().name;
        self.unit.block().is_some()
            && name.is_some_and(|name| name.to_utf8_lossy().starts_with("__"))
    }

    /// Whether call stacks leave it out: the runtime's own way into a program.
    pub(crate) fn is_hidden(&self) -> bool {
        let owner = self.owner();
        let Some(class) = owner.class.filter(|class| class.unit.block().is_some()) else {
            return false;
        };
        let is_internal = |name: crate::string::AvmString<'gc>| {
            name.to_string().starts_with("airshim:runtime_internal::")
        };
        *class.name.ns.uri().to_utf8_lossy() == *"airshim" || owner.name.is_some_and(is_internal)
    }

    /// Whether call stacks leave it out where the runtime has called it: what an event or an error of the runtime's own
    /// goes through before it reaches the program.
    pub(crate) fn is_passage(&self) -> bool {
        let class = self
            .owner()
            .class
            .filter(|class| class.unit.block().is_some());
        let name = class.map(|class| class.name.name.to_utf8_lossy());
        matches!(name.as_deref(), Some("EventDispatcher" | "Error"))
    }

    /// The class whose members `super` means in it, where `declarer` is the class that it's in; `None` where there's
    /// none. Errors: those of making the class Class.
    pub(crate) fn superclass(
        &self,
        activation: &mut Activation<'_, 'gc>,
        declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    ) -> Result<Option<Gc<'gc, ClassDef<'gc>>>, Error<'gc>> {
        if self.owner().is_static {
            return activation.class_class().map(Some);
        }
        Ok(match declarer {
            Some(class) => class.superclass,
            None => Some(activation.core().object),
        })
    }

    /// The name that messages show: `package::Class/method()`.
    pub fn shown_name(&self) -> String {
        format!("{}()", self.display_name())
    }

    /// Whether it's the initializer of a script or of a class's static members, which runs once.
    pub(crate) fn is_initializer(&self) -> bool {
        let owner = self.owner();
        let name = owner.name.map(|name| name.to_utf8_lossy());
        match name.as_deref() {
            Some(CLASS_INITIALIZER) => owner.is_static,
            Some(SCRIPT_INITIALIZER) => owner.class.is_none(),
            _ => false,
        }
    }

    /// The name that call stacks show: `package::Class/method`.
    pub fn display_name(&self) -> String {
        let owner = self.owner();
        let name = owner.name.map(|name| name.to_string());
        match (owner.class, name) {
            (Some(class), Some(name)) => {
                let dollar = if owner.is_static { "$" } else { "" };
                match name.as_str() {
                    // The constructor.
                    "" => class.name.to_string(),
                    CLASS_INITIALIZER if owner.is_static => format!("{}$cinit", class.name),
                    _ => format!("{}{dollar}/{name}", class.name),
                }
            }
            (None, Some(name)) => name,
            (_, None) if self.info().name.as_u30() == 0 => format!("MethodInfo-{}", self.index),
            (_, None) => match self.unit.string_lossy(self.info().name.as_u30()) {
                // Compilers name anonymous functions after their file; the reference's library hasn't such names.
                name if name.is_empty() || self.unit.block().is_some() => {
                    "Function/<anonymous>".to_owned()
                }
                name => format!("Function/{name}"),
            },
        }
    }
}

fn resolve<'gc>(
    activation: &mut Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    name: u32,
) -> Result<Type<'gc>, Error<'gc>> {
    if name == 0 {
        return Ok(Type::Any);
    }
    let name = unit.multiname(activation, name)?;
    // Compilers give constructors this type.
    if name.name == Some(activation.names().empty) {
        return Ok(Type::Any);
    }
    let reference = TypeRef::named(activation.mc(), unit, name);
    TypeRef::resolve(reference, activation)
}
