//! [`Machine`]: a virtual machine, from outside.

use gc_arena::arena::CollectionPhase;
use gc_arena::metrics::Pacing;
use gc_arena::{Arena, Gc, Rootable};
use smallvec::SmallVec;

use crate::activation::Activation;
use crate::class::ClassDef;
use crate::config::Config;
use crate::error::{Error, ErrorClass};
use crate::host::Host;
use crate::interp::{self, Run};
use crate::library::Library;
use crate::name::Multiname;
use crate::object::Object;
use crate::profile;
use crate::script::Script;
use crate::unit::Unit;
use crate::value::Value;
use crate::vm::{Classes, CoreDefs, Vm};
use crate::vtable::Property;

/// A function to be called with arguments: what [`Machine::run`] runs.
pub struct Call<'gc> {
    pub(crate) function: Value<'gc>,
    pub(crate) this: Value<'gc>,
    pub(crate) args: SmallVec<[Value<'gc>; 8]>,
}

impl<'gc> Call<'gc> {
    /// The call of `function` on `this` with `args`.
    pub fn new(function: Value<'gc>, this: Value<'gc>, args: &[Value<'gc>]) -> Self {
        Self {
            function,
            this,
            args: args.into(),
        }
    }
}

/// How a script that was run from outside has ended.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It returned.
    Done,
    /// It threw, and nothing caught it: the host has been told.
    Threw,
    /// It was stopped at its time limit: the host has been told, as of Error #1502.
    TimedOut,
    /// It asked to end the program at once, with this exit code.
    Exit(i32),
}

/// An ABC block that can't be loaded: its error as a script would see it.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{0}")]
pub struct LoadError(String);

/// A virtual machine.
pub struct Machine {
    arena: Arena<Rootable![Vm<'_>]>,
    host: Box<dyn Host>,
    config: Config,
}

/// A cycle of the collector begins when as many objects have been made as were alive after the last one, and goes on in
/// steps, each in proportion to what has been made meanwhile: less often than by gc-arena's
/// default, and faster once begun, which leaves less of what dies during a cycle.
const PACING: Pacing = Pacing {
    sleep_factor: 1.0,
    min_sleep: 65_536,
    mark_factor: 0.05,
    trace_factor: 0.15,
    keep_factor: 0.03,
    drop_factor: 0.08,
    free_factor: 0.12,
};

impl Machine {
    /// A machine that runs nothing yet, with the core classes and those of `libraries`.
    pub fn new(mut config: Config, host: Box<dyn Host>, libraries: &[&'static Library]) -> Self {
        config.max_call_depth = config.max_call_depth.max(Config::MIN_CALL_DEPTH);
        let arena = Arena::<Rootable![Vm<'_>]>::new(|mc| Vm::new(mc, config.clone()));
        arena.metrics().set_pacing(PACING);
        let mut machine = Self {
            arena,
            host,
            config,
        };
        machine.enter(|activation| {
            activation.vm().state.deadline.set(f64::INFINITY);
            let domain = activation.vm().system_domain();
            domain.add_library(activation, &crate::core_library::LIBRARY);
            for library in libraries {
                domain.add_library(activation, library);
            }
            if let Err(error) = start(activation) {
                // The class library is part of this program.
                let error = describe(activation, error);
                unreachable!("the core classes can't be started: {error}");
            }
        });
        let used = machine.host.memory_in_use();
        machine.arena.mutate(|_, vm| vm.settle_memory(used));
        machine
    }

    /// The settings that it was made with.
    pub(crate) fn config(&self) -> &Config {
        &self.config
    }

    /// The surroundings.
    pub fn host(&mut self) -> &mut dyn Host {
        &mut *self.host
    }

    /// Does something with the machine that runs no script for long: garbage isn't collected.
    pub fn enter<R>(&mut self, work: impl for<'gc> FnOnce(&mut Activation<'_, 'gc>) -> R) -> R {
        let host = &mut *self.host;
        self.arena
            .mutate(|mc, vm| work(&mut Activation::new(mc, vm, host)))
    }

    /// Loads an ABC block into the program's domain. Unless it is `lazy` its last script, the entry point, is run; an
    /// error that it throws goes to the host.
    ///
    /// # Errors
    ///
    /// The VerifyError of a malformed block.
    pub fn load_abc(&mut self, bytes: &[u8], name: &str, lazy: bool) -> Result<(), LoadError> {
        tracing::debug!(
            name,
            lazy,
            bytes = bytes.len(),
            "loading a block of bytecode"
        );
        let entry = self.enter(|activation| match load(activation, bytes, lazy) {
            Ok(entry) => Ok(entry.map(|entry| activation.root(entry))),
            Err(error) => Err(LoadError(describe(activation, error))),
        })?;
        if let Some(root) = entry {
            self.run(|activation| {
                let entry = activation.rooted(root);
                activation.unroot(root);
                Ok(entry.map(|entry| Call::new(entry.into(), Value::Null, &[])))
            });
        }
        Ok(())
    }

    /// Runs the function that `prepare` gives, to its end. Errors that nothing catches go to the host. While the
    /// script is at a safe point its garbage is collected where there is enough of it.
    pub fn run(
        &mut self,
        prepare: impl for<'gc> FnOnce(&mut Activation<'_, 'gc>) -> Result<Option<Call<'gc>>, Error<'gc>>,
    ) -> Outcome {
        let limit = self.config.script_timeout_ms.unwrap_or(f64::INFINITY);
        let deadline = self.host.monotonic_ms() + limit;
        let mut step = self.enter(|activation| {
            activation.vm().state.deadline.set(deadline);
            activation.vm().state.fuel.set(interp::FUEL);
            let call = match prepare(activation) {
                Ok(Some(call)) => call,
                Ok(None) => return Step::Ended(Outcome::Done),
                Err(error) => return Step::Ended(finish(activation, error)),
            };
            match activation.begin(&call) {
                Ok(true) => {
                    if activation.vm().config().profile {
                        profile::script_begins(activation);
                    }
                    go_on(activation)
                }
                Ok(false) => Step::Ended(Outcome::Done),
                Err(error) => Step::Ended(finish(activation, error)),
            }
        });
        loop {
            match step {
                Step::Ended(outcome) => {
                    if self.config.profile {
                        self.enter(profile::script_ends);
                    }
                    self.arena.mutate(|_, vm| vm.finish_script());
                    return outcome;
                }
                Step::Paused => {
                    self.collect_for_script();
                    if self.config.profile {
                        self.enter(profile::collection_ends);
                    }
                    step = self.enter(go_on);
                }
            }
        }
    }

    /// Collects at a safe point of a running script.
    fn collect_for_script(&mut self) {
        self.arena.mutate(|_, vm| vm.stack.set_top_to_frames());
        self.collect_due();
    }

    /// Collects everything where much memory is in use, and else as much as is due.
    fn collect_due(&mut self) {
        let used = self.host.memory_in_use();
        if used > self.arena.mutate(|_, vm| vm.state.collect_at.get()) {
            self.finish_cycle();
        } else {
            self.arena.collect_debt();
        }
    }

    fn finish_cycle(&mut self) {
        // A cycle that is under way keeps what has died since it began.
        if self.arena.collection_phase() != CollectionPhase::Sleeping {
            self.arena.finish_cycle();
        }
        self.arena.finish_cycle();
        let used = self.host.memory_in_use();
        self.arena.mutate(|_, vm| vm.settle_memory(used));
    }

    /// Collects garbage between scripts: as much as is due, or all of it.
    pub fn collect(&mut self, everything: bool) {
        if self.config.profile {
            self.enter(profile::collection_begins);
            self.collect_some(everything);
            self.enter(profile::collection_ends);
        } else {
            self.collect_some(everything);
        }
    }

    fn collect_some(&mut self, everything: bool) {
        if everything {
            self.finish_cycle();
        } else {
            self.collect_due();
        }
    }
}

/// What one stay in the heap came to.
enum Step {
    Ended(Outcome),
    Paused,
}

/// Goes on with the script whose frames are on the stack.
fn go_on(activation: &mut Activation<'_, '_>) -> Step {
    match interp::run(activation, true) {
        Ok(Run::Done(_)) => Step::Ended(Outcome::Done),
        Ok(Run::Paused) => Step::Paused,
        Err(error) => Step::Ended(finish(activation, error)),
    }
}

/// Loads a block of a program. Unless it's `lazy`, gives its entry point, the initializer of its last script, as a
/// function that is to be called.
fn load<'gc>(
    activation: &mut Activation<'_, 'gc>,
    bytes: &[u8],
    lazy: bool,
) -> Result<Option<Object<'gc>>, Error<'gc>> {
    let domain = activation.vm().main_domain();
    let unit = activation.load_block(domain, bytes, None)?;
    let Some(last) = unit.script_count().checked_sub(1).filter(|_| !lazy) else {
        return Ok(None);
    };
    let script = Unit::script(unit, activation, last)?;
    Ok(Some(Script::initializer(script, activation)))
}

/// Tells the host of an error that nothing caught.
fn finish<'gc>(activation: &mut Activation<'_, 'gc>, error: Error<'gc>) -> Outcome {
    match error {
        Error::Thrown(value) => {
            activation.report_uncaught(value);
            Outcome::Threw
        }
        Error::TimedOut => {
            let error = activation.error(
                ErrorClass::ScriptTimeoutError,
                crate::error_messages::msg::E1502,
                [],
            );
            if let Error::Thrown(value) = error {
                activation.report_uncaught(value);
            }
            Outcome::TimedOut
        }
        Error::Exit(code) => Outcome::Exit(code),
    }
}

fn describe<'gc>(activation: &mut Activation<'_, 'gc>, error: Error<'gc>) -> String {
    match error {
        Error::Thrown(value) => activation.describe_error(value),
        Error::TimedOut => "it ran past its time limit".to_owned(),
        Error::Exit(code) => format!("it ended the program with {code}"),
    }
}

/// Links the core classes and runs the scripts that make them.
fn start<'gc>(activation: &mut Activation<'_, 'gc>) -> Result<(), Error<'gc>> {
    let vm = activation.vm();
    let mc = activation.mc();
    let domain = vm.system_domain();
    let mut find = |name: &str| {
        let name = Multiname::from(activation.public_name(name));
        let class = activation.find_class(domain, &name)?;
        Ok::<_, Error<'gc>>(class.expect("the class library declares the core classes"))
    };
    let core = CoreDefs {
        object: find("Object")?,
        class: find("Class")?,
        function: find("Function")?,
        array: find("Array")?,
        string: find("String")?,
        number: find("Number")?,
        int: find("int")?,
        uint: find("uint")?,
        boolean: find("Boolean")?,
    };
    vm.core.unlock(mc).set(Some(Gc::new(mc, core)));
    // First of all: the other classes' prototypes inherit from Object's.
    define_root_class(activation)?;
    let classes = Classes {
        object: activation.class("Object")?,
        class: activation.class("Class")?,
        function: activation.class("Function")?,
        array: activation.class("Array")?,
        string: activation.class("String")?,
        number: activation.class("Number")?,
        int: activation.class("int")?,
        uint: activation.class("uint")?,
        boolean: activation.class("Boolean")?,
        namespace: activation.class("Namespace")?,
        q_name: activation.class("QName")?,
        error: activation.class("Error")?,
        date: activation.class("Date")?,
        reg_exp: activation.class("RegExp")?,
        xml: activation.class("XML")?,
        xml_list: activation.class("XMLList")?,
        vector: activation.class("__AS3__.vec.Vector")?,
    };
    let classes = Gc::new(mc, classes);
    vm.classes.unlock(mc).set(Some(classes));
    adopt_early_objects(activation);
    Ok(())
}

/// Makes the class Object. Its script isn't run: the compiler, which knows of no class without a superclass, lets it
/// look the class itself up as the scope that its superclass would be.
fn define_root_class<'gc>(activation: &mut Activation<'_, 'gc>) -> Result<(), Error<'gc>> {
    let mc = activation.mc();
    let class = activation.core().object;
    let name = Multiname::from(class.name);
    let found = activation.find_definition(class.unit.domain(), &name)?;
    let script = found
        .expect("the class has just been found by this name")
        .script;
    script.mark_started();
    let scope = script
        .outer_scope(activation)
        .extended(mc, [script.scope_entry()]);
    let object = ClassDef::make_object(class, activation, scope)?;
    if let Some(Property::Slot(slot) | Property::Const(slot)) = script.global.vtable().find(&name) {
        script.global.set_slot(mc, slot, object.into());
    }
    let scope = class.scope(true).unwrap_or(scope);
    activation.call_method(class.static_init, scope, Some(class), object.into(), &[])?;
    Ok(())
}

/// Gives the objects that were made before their prototypes these prototypes.
fn adopt_early_objects(activation: &mut Activation<'_, '_>) {
    let mc = activation.mc();
    let early = std::mem::take(&mut *activation.vm().early.unlock(mc).borrow_mut());
    for object in early {
        if object.proto().is_none()
            && let Some(prototype) = object
                .class_def()
                .and_then(|class| class.prototype())
                // The global object of a script is of no class.
                .or_else(|| activation.object_prototype())
            && prototype != object
        {
            object.set_proto(mc, Some(prototype));
        }
    }
}
