//! Small programs, put together by hand, and what becomes of them.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use airshim_avm2::{Config, Host, Machine};
use swf::avm2::types::*;
use swf::avm2::write::Writer;

/// `returnvoid`
pub(crate) const RETURN: u8 = 0x47;

/// `getlocal_0`, `pushscope`
pub(crate) const ENTER: [u8; 2] = [0xd0, 0x30];

/// A block under construction. It has the public namespace, a first method that initializes the script, and the names
/// that were asked for.
pub(crate) struct Assembly {
    pub(crate) abc: AbcFile,
}

impl Assembly {
    /// A program whose script does nothing.
    pub(crate) fn new() -> Self {
        let mut assembly = Self {
            abc: AbcFile {
                major_version: 46,
                minor_version: 16,
                constant_pool: ConstantPool {
                    ints: Vec::new(),
                    uints: Vec::new(),
                    doubles: Vec::new(),
                    strings: vec![Vec::new()],
                    namespaces: vec![Namespace::Package(Index::new(1))],
                    namespace_sets: Vec::new(),
                    multinames: Vec::new(),
                },
                methods: Vec::new(),
                metadata: Vec::new(),
                instances: Vec::new(),
                classes: Vec::new(),
                scripts: Vec::new(),
                method_bodies: Vec::new(),
            },
        };
        let init_method = assembly.method(&[RETURN]);
        assembly.abc.scripts.push(Script {
            init_method,
            traits: Vec::new(),
        });
        assembly
    }

    /// A program whose script runs `code`, in a body with room for two operands, one scope and two locals.
    pub(crate) fn running(code: &[u8]) -> Self {
        let mut assembly = Self::new();
        assembly.abc.method_bodies[0].code = code.to_vec();
        assembly
    }

    /// The body of the script's initializer.
    pub(crate) fn script(&mut self) -> &mut MethodBody {
        &mut self.abc.method_bodies[0]
    }

    pub(crate) fn string(&mut self, text: &str) -> Index<String> {
        let strings = &mut self.abc.constant_pool.strings;
        strings.push(text.as_bytes().to_vec());
        Index::new(strings.len() as u32)
    }

    /// A public name.
    pub(crate) fn name(&mut self, text: &str) -> Index<Multiname> {
        let name = self.string(text);
        self.multiname(Multiname::QName {
            namespace: Index::new(1),
            name,
        })
    }

    pub(crate) fn multiname(&mut self, name: Multiname) -> Index<Multiname> {
        let names = &mut self.abc.constant_pool.multinames;
        names.push(name);
        Index::new(names.len() as u32)
    }

    /// A method without a body.
    pub(crate) fn declared_method(&mut self) -> Index<Method> {
        self.abc.methods.push(Method {
            name: Index::new(0),
            params: Vec::new(),
            return_type: Index::new(0),
            flags: MethodFlags::empty(),
            body: None,
        });
        Index::new(self.abc.methods.len() as u32 - 1)
    }

    /// A method with a body as [`Self::running`] gives it.
    pub(crate) fn method(&mut self, code: &[u8]) -> Index<Method> {
        let method = self.declared_method();
        self.abc.method_bodies.push(MethodBody {
            method,
            max_stack: 2,
            num_locals: 2,
            init_scope_depth: 0,
            max_scope_depth: 1,
            code: code.to_vec(),
            exceptions: Vec::new(),
            traits: Vec::new(),
        });
        method
    }

    /// A method with one parameter.
    pub(crate) fn method_with_param(
        &mut self,
        kind: Index<Multiname>,
        default_value: Option<DefaultValue>,
    ) -> Index<Method> {
        let method = self.method(&[RETURN]);
        let declared = &mut self.abc.methods[method.as_u30() as usize];
        if default_value.is_some() {
            declared.flags |= MethodFlags::HAS_OPTIONAL;
        }
        declared.params.push(MethodParam {
            name: None,
            kind,
            default_value,
        });
        method
    }

    /// A class that the script makes. `extends` names its superclass; an interface has none.
    pub(crate) fn class(&mut self, name: &str, extends: &str, traits: Vec<Trait>) -> &mut Instance {
        let name = self.name(name);
        let super_name = match extends {
            "" => Index::new(0),
            extends => self.name(extends),
        };
        let init_method = self.method(&[RETURN]);
        let static_init = self.method(&[RETURN]);
        let index = self.abc.classes.len();
        self.abc.instances.push(Instance {
            name,
            super_name,
            is_sealed: true,
            is_final: false,
            is_interface: extends.is_empty(),
            protected_namespace: None,
            interfaces: Vec::new(),
            init_method,
            traits,
        });
        self.abc.classes.push(Class {
            init_method: static_init,
            traits: Vec::new(),
        });
        self.abc.scripts[0].traits.push(Trait {
            name,
            kind: TraitKind::Class {
                slot_id: 0,
                class: Index::new(index as u32),
            },
            metadata: Vec::new(),
            is_final: false,
            is_override: false,
        });
        &mut self.abc.instances[index]
    }

    /// Adds the making of all classes to the script's code.
    pub(crate) fn make_classes(&mut self) {
        let mut code = ENTER.to_vec();
        for index in 0..self.abc.classes.len() {
            let instance = &self.abc.instances[index];
            let (name, super_name) = (instance.name.as_u30(), instance.super_name.as_u30());
            // getscopeobject 0; getlex the superclass, or pushnull; newclass; initproperty
            code.extend([0x65, 0]);
            match super_name {
                0 => code.push(0x20),
                super_name => code.extend([0x60, super_name as u8]),
            }
            code.extend([0x58, index as u8, 0x68, name as u8]);
        }
        code.push(RETURN);
        self.script().code = code;
    }

    /// Loads and runs the program. Gives the number of the error that came of it, if one did.
    pub(crate) fn error(self) -> Option<u32> {
        let mut bytes = Vec::new();
        Writer::new(&mut bytes)
            .write(self.abc)
            .expect("writing to memory");
        error_of(&bytes)
    }
}

/// Loads and runs a block; gives the number of the error.
pub(crate) fn error_of(bytes: &[u8]) -> Option<u32> {
    let log = Rc::default();
    let host = TestHost(Rc::clone(&log));
    let mut machine = Machine::new(Config::default(), Box::new(host), &[]);
    let text = match machine.load_abc(bytes, "", false) {
        Err(refused) => refused.to_string(),
        Ok(()) => log.borrow().clone(),
    };
    if text.is_empty() {
        return None;
    }
    let (_, rest) = text.split_once("Error #").expect("an error has a number");
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some(digits.parse().expect("a number"))
}

/// Surroundings that keep the errors that no script caught.
struct TestHost(Rc<RefCell<String>>);

impl Host for TestHost {
    fn unix_time_ms(&self) -> f64 {
        0.0
    }

    fn monotonic_ms(&self) -> f64 {
        0.0
    }

    fn random_u32(&mut self) -> u32 {
        0
    }

    fn trace(&mut self, _line: &str) {}

    fn uncaught_error(&mut self, text: &str) {
        self.0.borrow_mut().push_str(text);
    }

    fn extension(&mut self) -> &mut dyn Any {
        &mut self.0
    }
}
