//! [`Code`]: a method lowered to register instructions, ready to run.

use std::cell::Cell;

use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc};

use crate::checked_ops::CheckedOps;
use crate::class::ClassDef;
use crate::method::Method;
use crate::name::Multiname;
use crate::object::Object;
use crate::scope::ScopeChain;
use crate::script::Script;
use crate::types::Type;
use crate::value::Value;
use crate::vtable::{MethodSlot, VTable};

/// A register of the current frame. Locals come first (`this` is 0), then the scope stack, then
/// the operand stack.
pub(crate) type Reg = u16;

/// An index into [`Code::sites`].
pub(crate) type SiteIndex = u16;

/// A register that takes a result.
pub(crate) type Dst = Reg;

/// An instruction to go on at, by its place in the code.
pub(crate) type Target = u32;

macro_rules! instructions {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $ty:ident),* })*) => {
        /// One register instruction. `dst` is where the result goes; other letters are operands.
        ///
        /// A call finds its receiver in register `base` and its arguments in the registers after it; the
        /// callee's frame starts there, so that arguments aren't copied.
        #[derive(Copy, Clone, Debug, PartialEq)]
        pub(crate) enum Op {
            $($(#[$doc])* $name { $($field: $ty),* },)*
        }

        impl Op {
            /// Calls `each` with every register that it names.
            pub(crate) fn for_each_register(self, mut each: impl FnMut(Reg)) {
                match self {
                    $(Self::$name { $($field),* } => { $(operand!(register $ty, $field, each);)* })*
                }
            }

            /// The register that takes the result.
            pub(crate) fn destination(&mut self) -> Option<&mut Reg> {
                let mut found = None;
                match self {
                    $(Self::$name { $($field),* } => { $(operand!(destination $ty, $field, found);)* })*
                }
                found
            }

            /// The instruction that it may jump to, but for those in a [`SwitchTable`].
            pub(crate) fn target(&mut self) -> Option<&mut Target> {
                let mut found = None;
                match self {
                    $(Self::$name { $($field),* } => { $(operand!(target $ty, $field, found);)* })*
                }
                found
            }
        }
    };
}

/// What a field of an instruction is, by its type.
macro_rules! operand {
    (register Reg, $field:ident, $each:ident) => {
        $each($field)
    };
    (register Dst, $field:ident, $each:ident) => {
        $each($field)
    };
    (destination Dst, $field:ident, $found:ident) => {
        $found = Some($field)
    };
    (target Target, $field:ident, $found:ident) => {
        $found = Some($field)
    };
    ($what:ident $other:ident, $field:ident, $use:ident) => {
        let _ = $field;
    };
}

instructions! {
    Move { dst: Dst, src: Reg }
    LoadInt { dst: Dst, value: i32 }
    LoadConst { dst: Dst, index: u32 }

    Add { dst: Dst, a: Reg, b: Reg }
    AddInt { dst: Dst, a: Reg, b: Reg }
    AddIntImm { dst: Dst, a: Reg, imm: i16 }
    Subtract { dst: Dst, a: Reg, b: Reg }
    SubtractInt { dst: Dst, a: Reg, b: Reg }
    Multiply { dst: Dst, a: Reg, b: Reg }
    MultiplyInt { dst: Dst, a: Reg, b: Reg }
    Divide { dst: Dst, a: Reg, b: Reg }
    Modulo { dst: Dst, a: Reg, b: Reg }
    Negate { dst: Dst, a: Reg }
    NegateInt { dst: Dst, a: Reg }
    /// Adds to a number that may be any value.
    AddImm { dst: Dst, a: Reg, imm: i16 }
    BitAnd { dst: Dst, a: Reg, b: Reg }
    BitOr { dst: Dst, a: Reg, b: Reg }
    BitXor { dst: Dst, a: Reg, b: Reg }
    BitNot { dst: Dst, a: Reg }
    ShiftLeft { dst: Dst, a: Reg, b: Reg }
    ShiftRight { dst: Dst, a: Reg, b: Reg }
    ShiftRightUnsigned { dst: Dst, a: Reg, b: Reg }

    Equals { dst: Dst, a: Reg, b: Reg }
    StrictEquals { dst: Dst, a: Reg, b: Reg }
    LessThan { dst: Dst, a: Reg, b: Reg }
    /// `a <= b`, which isn't `!(b < a)` where one is NaN.
    LessEquals { dst: Dst, a: Reg, b: Reg }
    Not { dst: Dst, a: Reg }
    TypeOf { dst: Dst, a: Reg }

    Jump { target: Target }
    JumpIf { a: Reg, when: bool, target: Target }
    /// Jumps when `a < b` is `when`.
    JumpIfLess { a: Reg, b: Reg, when: bool, target: Target }
    /// Jumps when `a <= b` is `when`.
    JumpIfLessEquals { a: Reg, b: Reg, when: bool, target: Target }
    JumpIfEquals { a: Reg, b: Reg, when: bool, target: Target }
    JumpIfStrictEquals { a: Reg, b: Reg, when: bool, target: Target }
    /// Jumps when `a < imm` is `when`; the others likewise.
    JumpIfLessImm { a: Reg, imm: i16, when: bool, target: Target }
    JumpIfLessEqualsImm { a: Reg, imm: i16, when: bool, target: Target }
    JumpIfGreaterImm { a: Reg, imm: i16, when: bool, target: Target }
    JumpIfGreaterEqualsImm { a: Reg, imm: i16, when: bool, target: Target }
    JumpIfEqualsImm { a: Reg, imm: i16, when: bool, target: Target }
    Switch { a: Reg, table: u32 }

    ToInt { dst: Dst, a: Reg }
    ToUint { dst: Dst, a: Reg }
    ToNumber { dst: Dst, a: Reg }
    ToBoolean { dst: Dst, a: Reg }
    /// ToString of anything: `convert_s`.
    ToString { dst: Dst, a: Reg }
    /// ToString but of `null` and `undefined`: `coerce_s`.
    CoerceString { dst: Dst, a: Reg }
    CoerceObject { dst: Dst, a: Reg }
    CoerceClass { dst: Dst, a: Reg, class: u16 }
    /// Throws #1009 or #1010 for `null` and `undefined`.
    CheckNotNull { a: Reg }

    GetSlot { dst: Dst, object: Reg, slot: u32 }
    SetSlot { object: Reg, slot: u32, src: Reg }
    GetProperty { dst: Dst, object: Reg, site: SiteIndex }
    SetProperty { object: Reg, src: Reg, site: SiteIndex }
    InitProperty { object: Reg, src: Reg, site: SiteIndex }
    GetIndex { dst: Dst, object: Reg, index: Reg, site: SiteIndex }
    SetIndex { object: Reg, index: Reg, src: Reg, site: SiteIndex }
    /// A property whose namespace or name are in the registers after the object.
    GetPropertyLate { dst: Dst, base: Reg, site: SiteIndex }
    SetPropertyLate { base: Reg, src: Reg, site: SiteIndex, init: bool }
    DeleteProperty { dst: Dst, base: Reg, site: SiteIndex }
    GetDescendants { dst: Dst, base: Reg, site: SiteIndex }
    GetSuper { dst: Dst, base: Reg, site: SiteIndex }
    SetSuper { base: Reg, src: Reg, site: SiteIndex }
    In { dst: Dst, a: Reg, b: Reg }
    InstanceOf { dst: Dst, a: Reg, b: Reg }
    IsType { dst: Dst, a: Reg, class: u16 }
    AsType { dst: Dst, a: Reg, class: u16 }
    IsTypeLate { dst: Dst, a: Reg, b: Reg }
    AsTypeLate { dst: Dst, a: Reg, b: Reg }

    FindProperty { dst: Dst, base: Reg, site: SiteIndex, strict: bool }
    /// The global object of a script, whose initializer is run if it hasn't been.
    GetScriptGlobal { dst: Dst, script: u16 }
    GetLex { dst: Dst, site: SiteIndex }
    GetOuterScope { dst: Dst, depth: u16 }
    GetGlobalScope { dst: Dst }
    /// Copies an object to a scope register; #1009 or #1010 of `null` and `undefined`.
    PushScope { reg: Reg, src: Reg }

    /// The length of a String; #1009 of `null`.
    StringLength { dst: Dst, a: Reg }
    /// `a.charCodeAt(b)` of a String; #1009 of `null`.
    CharCodeAt { dst: Dst, a: Reg, b: Reg }

    CallProperty { dst: Dst, base: Reg, argc: u16, site: SiteIndex }
    CallPropertyLate { dst: Dst, base: Reg, argc: u16, site: SiteIndex }
    CallMethod { dst: Dst, base: Reg, argc: u16, id: u32 }
    CallStatic { dst: Dst, base: Reg, argc: u16, method: u32 }
    /// Calls a method that is known: of a receiver whose class nothing extends.
    CallKnown { dst: Dst, base: Reg, argc: u16, known: u16 }
    CallSuper { dst: Dst, base: Reg, argc: u16, site: SiteIndex }
    /// Calls the function in `base` with `this` in the register after it.
    CallValue { dst: Dst, base: Reg, argc: u16 }
    Construct { dst: Dst, base: Reg, argc: u16 }
    ConstructProperty { dst: Dst, base: Reg, argc: u16, site: SiteIndex }
    ConstructSuper { base: Reg, argc: u16 }
    Return { src: Reg }
    ReturnUndefined {}
    Throw { src: Reg }

    NewFunction { dst: Dst, method: u32, scopes: u16 }
    NewClass { dst: Dst, base: Reg, class: u32, scopes: u16 }
    NewActivation { dst: Dst }
    NewCatch { dst: Dst, handler: u16 }
    NewObject { dst: Dst, base: Reg, pairs: u16 }
    NewArray { dst: Dst, base: Reg, count: u16 }
    ApplyType { dst: Dst, base: Reg, count: u16 }

    /// Steps the enumeration whose object and place are in registers; `dst` whether there's more.
    HasNext { dst: Dst, object: Reg, index: Reg }
    /// The old form of [`Op::HasNext`]: the next place of `object` after `index`.
    NextPlace { dst: Dst, object: Reg, index: Reg }
    NextName { dst: Dst, object: Reg, index: Reg }
    NextValue { dst: Dst, object: Reg, index: Reg }

    LoadMemory { dst: Dst, address: Reg, width: MemoryType }
    StoreMemory { address: Reg, src: Reg, width: MemoryType }
    SignExtend { dst: Dst, a: Reg, bits: u8 }

    CheckFilter { a: Reg }
    SetDefaultXmlNamespace { src: Reg }
    EscapeXml { dst: Dst, a: Reg, attribute: bool }
}

/// What a domain memory instruction reads or writes.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum MemoryType {
    Byte,
    Short,
    Int,
    Float,
    Double,
}

/// What the last look-up at a site found, for objects of one layout.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub(crate) enum Cached<'gc> {
    /// A slot.
    Slot(Gc<'gc, VTable<'gc>>, u32),
    /// A method, or a getter's or setter's.
    Method(Gc<'gc, VTable<'gc>>, u32),
    /// Whatever it is lies among the dynamic properties, if it's there.
    Dynamic(Gc<'gc, VTable<'gc>>),
    /// A definition that doesn't move: the global object of a script and the slot in it. The layout is that of the
    /// instance among the scopes, if there is one: a subclass might hide the definition.
    Global(Option<Gc<'gc, VTable<'gc>>>, Object<'gc>, u32),
    /// The global object of the script that defines a name, found for good, and a layout as above.
    Object(Option<Gc<'gc, VTable<'gc>>>, Object<'gc>),
}

/// The scopes that a function has pushed at some place in its code.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct ScopeState {
    /// How many.
    pub(crate) count: u16,
    /// Which of them came by `with`, a bit each.
    pub(crate) with: u64,
}

/// One place in the code where a name is looked up.
#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct Site<'gc> {
    pub(crate) name: Gc<'gc, Multiname<'gc>>,
    /// The function's own scopes at this place, of a site that looks through them.
    #[collect(require_static)]
    pub(crate) scopes: ScopeState,
    pub(crate) cache: Lock<Option<Cached<'gc>>>,
    /// Where among an object's dynamic properties the name was last.
    #[collect(require_static)]
    pub(crate) hint: Cell<u32>,
}

/// A method that a call is known to reach.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub(crate) struct KnownMethod<'gc> {
    pub(crate) slot: MethodSlot<'gc>,
    /// Where it looks names up, of a function of a script; a method of a class knows that itself.
    pub(crate) scope: Option<Gc<'gc, ScopeChain<'gc>>>,
}

/// An exception handler.
#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct Handler<'gc> {
    /// The bytecode that it guards.
    pub(crate) from: u32,
    /// The first byte after it.
    pub(crate) to: u32,
    /// The instruction that it goes on at.
    pub(crate) target: u32,
    /// What it catches; `None` for anything.
    pub(crate) catches: Option<Type<'gc>>,
    /// The layout of its scope object.
    pub(crate) vtable: Gc<'gc, VTable<'gc>>,
    /// The scope stack's registers to be forgotten are those from here on.
    pub(crate) stack_register: Reg,
}

/// A jump table.
#[derive(Clone, Debug)]
pub(crate) struct SwitchTable {
    pub(crate) default: u32,
    pub(crate) cases: Box<[u32]>,
}

/// A method's code.
#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct Code<'gc> {
    pub(crate) method: Gc<'gc, Method<'gc>>,
    #[collect(require_static)]
    pub(crate) ops: CheckedOps,
    /// For each instruction, where its bytecode is.
    #[collect(require_static)]
    pub(crate) offsets: Box<[u32]>,
    pub(crate) constants: Box<[Lock<Value<'gc>>]>,
    pub(crate) sites: Gc<'gc, Box<[Gc<'gc, Site<'gc>>]>>,
    pub(crate) classes: Box<[Type<'gc>]>,
    /// The methods of [`Op::CallKnown`].
    pub(crate) known_methods: Box<[KnownMethod<'gc>]>,
    /// The scripts of [`Op::GetScriptGlobal`].
    pub(crate) scripts: Box<[Gc<'gc, Script<'gc>>]>,
    pub(crate) handlers: Box<[Handler<'gc>]>,
    #[collect(require_static)]
    pub(crate) switches: Box<[SwitchTable]>,
    /// The types of the parameters, where a call does nothing but pass them.
    pub(crate) quick_params: Option<Box<[Type<'gc>]>>,
    /// The registers of a frame.
    pub(crate) registers: u32,
    /// The locals among them.
    pub(crate) locals: u32,
    /// Of a function that sets the default XML namespace, the register of its URI; `undefined` until it's set.
    #[collect(require_static)]
    pub(crate) default_xml: Option<Reg>,
    /// The first of the registers that hold scope objects.
    pub(crate) scope_register: Reg,
    /// The scopes at the places where functions and classes are made.
    #[collect(require_static)]
    pub(crate) scope_states: Box<[ScopeState]>,
    /// The layouts of these scopes' objects, as far as they are known.
    pub(crate) scope_layouts: Box<[Box<[Option<Gc<'gc, VTable<'gc>>>]>]>,
    /// Source lines: the first instruction of each, ascending.
    #[collect(require_static)]
    pub(crate) lines: Box<[(u32, u32)]>,
    /// The source file, if the block tells.
    pub(crate) file: Option<crate::string::AvmString<'gc>>,
    /// The class whose members `super` skips.
    pub(crate) declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    /// How often it was entered, for profiles.
    #[collect(require_static)]
    pub(crate) entered: Cell<u64>,
    /// The samples that fell into it, for profiles.
    #[collect(require_static)]
    pub(crate) samples: Cell<u64>,
}

impl<'gc> Site<'gc> {
    #[inline]
    pub(crate) fn set_cache(
        this: Gc<'gc, Self>,
        mc: &gc_arena::Mutation<'gc>,
        cached: Cached<'gc>,
    ) {
        gc_arena::barrier::field!(Gc::write(mc, this), Site, cache)
            .unlock()
            .set(Some(cached));
    }
}

impl Code<'_> {
    /// The source line of the instruction at `pc`.
    pub(crate) fn line(&self, pc: u32) -> Option<u32> {
        let at = self.lines.partition_point(|&(start, _)| start <= pc);
        at.checked_sub(1).map(|at| self.lines[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::Op;

    /// The interpreter's speed rests on instructions being read in one cache line.
    #[test]
    fn instructions_are_small() {
        assert!(size_of::<Op>() <= 12);
    }
}
