//! [`Vm`]: what a virtual machine holds on the collected heap.

use std::cell::{Cell, OnceCell, RefCell};

use gc_arena::lock::{Lock, RefLock};
use gc_arena::{Collect, Gc, Mutation};
use rustc_hash::FxHashMap;

use crate::class::ClassDef;
use crate::config::Config;
use crate::date::LocalZone;
use crate::domain::Domain;
use crate::name::{Namespace, NamespaceKind};
use crate::names::Names;
use crate::native_calls::NativeCalls;
use crate::object::Object;
use crate::profile::Sampler;
use crate::stack::Stack;
use crate::string::{AvmString, Interner, Name};
use crate::types::Type;
use crate::unit::Unit;

/// Names an object that is kept alive from outside of the collected heap.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct RootId(u32);

/// Names a domain: [`DomainId::SYSTEM`], [`DomainId::MAIN`] or one of [`Activation::new_domain`](crate::Activation::new_domain).
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct DomainId(pub u32);

impl DomainId {
    /// The domain of the class library.
    pub const SYSTEM: Self = Self(0);
    /// The domain of the program.
    pub const MAIN: Self = Self(1);
}

/// The classes that the machine itself works with.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Classes<'gc> {
    /// `Object`
    pub object: Object<'gc>,
    /// `Class`
    pub class: Object<'gc>,
    /// `Function`
    pub function: Object<'gc>,
    /// `Array`
    pub array: Object<'gc>,
    /// `String`
    pub string: Object<'gc>,
    /// `Number`
    pub number: Object<'gc>,
    /// `int`
    pub int: Object<'gc>,
    /// `uint`
    pub uint: Object<'gc>,
    /// `Boolean`
    pub boolean: Object<'gc>,
    /// `Namespace`
    pub namespace: Object<'gc>,
    /// `QName`
    pub q_name: Object<'gc>,
    /// `Error`
    pub error: Object<'gc>,
    /// `Date`
    pub date: Object<'gc>,
    /// `RegExp`
    pub reg_exp: Object<'gc>,
    /// `XML`
    pub xml: Object<'gc>,
    /// `XMLList`
    pub xml_list: Object<'gc>,
    /// `__AS3__.vec.Vector`
    pub vector: Object<'gc>,
}

/// The declarations of the classes that primitive values and functions are instances of. They're
/// known before the class objects are.
#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct CoreDefs<'gc> {
    pub(crate) object: Gc<'gc, ClassDef<'gc>>,
    pub(crate) class: Gc<'gc, ClassDef<'gc>>,
    pub(crate) function: Gc<'gc, ClassDef<'gc>>,
    pub(crate) array: Gc<'gc, ClassDef<'gc>>,
    pub(crate) string: Gc<'gc, ClassDef<'gc>>,
    pub(crate) number: Gc<'gc, ClassDef<'gc>>,
    pub(crate) int: Gc<'gc, ClassDef<'gc>>,
    pub(crate) uint: Gc<'gc, ClassDef<'gc>>,
    pub(crate) boolean: Gc<'gc, ClassDef<'gc>>,
}

/// Objects kept alive from outside.
#[derive(Default, Collect)]
#[collect(no_drop)]
struct Roots<'gc> {
    objects: Vec<Option<Object<'gc>>>,
    #[collect(require_static)]
    free: Vec<u32>,
}

/// Garbage is looked for as soon as this much memory has been taken since the last collection, or as much as was in use
/// then, whatever the number of objects: a few large ones may hold it.
const MEMORY_STEP: usize = 64 << 20;

type NamespaceKey<'gc> = (NamespaceKind, Name<'gc>);

/// The namespaces that aren't private, each once.
#[derive(Default)]
struct Namespaces<'gc>(FxHashMap<NamespaceKey<'gc>, Namespace<'gc>>);

// SAFETY: keys are the URIs of the values, which are traced; the map is only changed through a
// `RefLock`.
unsafe impl<'gc> Collect<'gc> for Namespaces<'gc> {
    fn trace<T: gc_arena::collect::Trace<'gc>>(&self, cc: &mut T) {
        for namespace in self.0.values() {
            namespace.trace(cc);
        }
    }
}

/// The heap side of a virtual machine. Everything that lives is reached from here.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Vm<'gc> {
    pub(crate) interner: Gc<'gc, RefLock<Interner<'gc>>>,
    pub(crate) names: Names<'gc>,
    namespaces: Gc<'gc, RefLock<Namespaces<'gc>>>,
    pub(crate) public: Namespace<'gc>,
    /// Where the class library is.
    pub(crate) system_domain: Gc<'gc, Domain<'gc>>,
    /// Where a program's own definitions are.
    pub(crate) main_domain: Gc<'gc, Domain<'gc>>,
    /// All domains, by their number.
    pub(crate) domains: Gc<'gc, RefLock<Vec<Gc<'gc, Domain<'gc>>>>>,
    pub(crate) stack: Gc<'gc, Stack<'gc>>,
    pub(crate) natives: NativeCalls<'gc>,
    pub(crate) classes: Gc<'gc, Lock<Option<Gc<'gc, Classes<'gc>>>>>,
    pub(crate) core: Gc<'gc, Lock<Option<Gc<'gc, CoreDefs<'gc>>>>>,
    /// Objects made before their prototypes were.
    pub(crate) early: Gc<'gc, RefLock<Vec<Object<'gc>>>>,
    pub(crate) vectors: Gc<'gc, RefLock<Vec<(Type<'gc>, Gc<'gc, ClassDef<'gc>>)>>>,
    roots: Gc<'gc, RefLock<Roots<'gc>>>,
    /// Strings of one Latin-1 character each.
    pub(crate) characters: Box<[AvmString<'gc>]>,
    /// Where the members of the class library are that the program's API version hides from it.
    pub(crate) hidden_namespace: Namespace<'gc>,
    /// The local names of hidden members.
    hidden_names: Gc<'gc, RefLock<Vec<Name<'gc>>>>,
    /// The blocks that have been loaded.
    pub(crate) units: Gc<'gc, RefLock<Vec<Gc<'gc, Unit<'gc>>>>>,
    pub(crate) sampler: Sampler<'gc>,
    #[collect(require_static)]
    zone: OnceCell<LocalZone>,
    #[collect(require_static)]
    pub(crate) state: State,
    #[collect(require_static)]
    pub(crate) config: Config,
}

/// The counters of a running machine.
#[derive(Default)]
pub(crate) struct State {
    /// How many natives that called back are on the Rust stack.
    pub(crate) nesting: Cell<u32>,
    /// Where the registers of arguments end that don't belong to a frame yet.
    pub(crate) claimed: Cell<usize>,
    /// Safe points to pass until the clock and the heap are looked at.
    pub(crate) fuel: Cell<i32>,
    /// How many objects there may be until the heap is looked at, whatever `fuel` says.
    pub(crate) look_at: Cell<usize>,
    /// Whether Error #1023 is being made, which needs calls itself.
    pub(crate) overflowing: Cell<bool>,
    /// How many classes are being linked, one for the other.
    pub(crate) linking: Cell<u32>,
    /// When the running script has to be stopped, by the host's monotonic clock.
    pub(crate) deadline: Cell<f64>,
    /// The memory that was in use after the last full collection, in bytes, by the host's figure.
    pub(crate) settled_memory: Cell<usize>,
    /// With so much memory in use garbage is looked for, whatever the number of objects.
    pub(crate) collect_at: Cell<usize>,
    /// The call stack where something was last thrown that is no Error.
    pub(crate) thrown_at: RefCell<String>,
    /// The settings of the class XML.
    pub(crate) xml_settings: Cell<crate::xml::Settings>,
}

impl<'gc> Vm<'gc> {
    pub(crate) fn new(mc: &Mutation<'gc>, config: Config) -> Self {
        let mut interner = Interner::new();
        let names = Names::new(mc, &mut interner);
        let mut namespaces = Namespaces::default();
        let public = Namespace::unique(mc, NamespaceKind::Public, names.empty);
        namespaces
            .0
            .insert((NamespaceKind::Public, names.empty), public);
        let hidden_namespace = Namespace::unique(mc, NamespaceKind::Private, names.empty);
        let characters = (0..=255u8)
            .map(|unit| {
                let text = crate::string::WStr::from_latin1(std::slice::from_ref(&unit)).to_owned();
                interner.intern(mc, AvmString::new(mc, text)).string()
            })
            .collect();
        let system_domain = Domain::new(mc, None);
        let main_domain = Domain::new(mc, Some(system_domain));
        let stack = Stack::new(mc, config.max_stack_values);
        Self {
            interner: Gc::new(mc, RefLock::new(interner)),
            names,
            namespaces: Gc::new(mc, RefLock::new(namespaces)),
            public,
            system_domain,
            main_domain,
            domains: Gc::new(mc, RefLock::new(vec![system_domain, main_domain])),
            stack,
            natives: NativeCalls::new(mc, stack),
            classes: Gc::new(mc, Lock::new(None)),
            core: Gc::new(mc, Lock::new(None)),
            early: Gc::new(mc, RefLock::new(Vec::new())),
            vectors: Gc::new(mc, RefLock::new(Vec::new())),
            roots: Gc::new(mc, RefLock::new(Roots::default())),
            characters,
            hidden_namespace,
            hidden_names: Gc::new(mc, RefLock::new(Vec::new())),
            units: Gc::new(mc, RefLock::new(Vec::new())),
            sampler: Sampler::new(mc),
            zone: OnceCell::new(),
            state: State::default(),
            config,
        }
    }

    /// The namespace of `kind` with `uri`: of a private one, a new one each time.
    pub fn namespace(
        &self,
        mc: &Mutation<'gc>,
        kind: NamespaceKind,
        uri: Name<'gc>,
    ) -> Namespace<'gc> {
        if kind == NamespaceKind::Private {
            return Namespace::unique(mc, kind, uri);
        }
        let mut table = self.namespaces.unlock(mc).borrow_mut();
        *table
            .0
            .entry((kind, uri))
            .or_insert_with(|| Namespace::unique(mc, kind, uri))
    }

    /// The domain of a program's own definitions.
    pub fn main_domain(&self) -> Gc<'gc, Domain<'gc>> {
        self.main_domain
    }

    /// The domain of the class library.
    pub fn system_domain(&self) -> Gc<'gc, Domain<'gc>> {
        self.system_domain
    }

    /// The settings that the machine was made with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Remembers that some class of the library has a hidden member `name`.
    pub(crate) fn hide_name(&self, mc: &Mutation<'gc>, name: Name<'gc>) {
        let mut names = self.hidden_names.unlock(mc).borrow_mut();
        if !names.contains(&name) {
            names.push(name);
        }
    }

    /// Whether some class of the library has a hidden member `name`.
    pub(crate) fn hides_name(&self, name: Name<'gc>) -> bool {
        self.hidden_names.borrow().contains(&name)
    }

    /// The zone of local time: by its IANA `name`, or the machine's. It stays the one of the first call.
    pub(crate) fn time_zone(&self, name: Option<&str>) -> &LocalZone {
        self.zone.get_or_init(|| match name {
            Some(name) => LocalZone::named(name),
            None => LocalZone::system(),
        })
    }

    /// Remembers how much memory is in use after a full collection, in bytes.
    pub(crate) fn settle_memory(&self, used: usize) {
        let limit = self.config.max_memory.unwrap_or(usize::MAX);
        let next = used.saturating_add(used.max(MEMORY_STEP));
        self.state.settled_memory.set(used);
        self.state.collect_at.set(next.min(limit));
    }

    /// Forgets what belonged to the script that has ended.
    pub(crate) fn finish_script(&self) {
        self.stack.release_registers();
        self.state.deadline.set(f64::INFINITY);
    }

    pub(crate) fn root(&self, mc: &Mutation<'gc>, object: Object<'gc>) -> RootId {
        let mut roots = self.roots.unlock(mc).borrow_mut();
        match roots.free.pop() {
            Some(place) => {
                roots.objects[place as usize] = Some(object);
                RootId(place)
            }
            None => {
                roots.objects.push(Some(object));
                RootId(roots.objects.len() as u32 - 1)
            }
        }
    }

    pub(crate) fn rooted(&self, id: RootId) -> Option<Object<'gc>> {
        self.roots
            .borrow()
            .objects
            .get(id.0 as usize)
            .copied()
            .flatten()
    }

    pub(crate) fn unroot(&self, mc: &Mutation<'gc>, id: RootId) {
        let mut roots = self.roots.unlock(mc).borrow_mut();
        if let Some(place) = roots.objects.get_mut(id.0 as usize)
            && place.take().is_some()
        {
            roots.free.push(id.0);
        }
    }
}
