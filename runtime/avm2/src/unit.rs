//! [`Unit`]: one ABC block, its constant pool made into names on demand (AVM2 specification,
//! section 4.2).

use gc_arena::lock::RefLock;
use gc_arena::{Collect, Gc};
use swf::avm2::types as abc;

use crate::activation::Activation;
use crate::api_version::ApiVersion;
use crate::class::ClassDef;
use crate::domain::Domain;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::library::Block;
use crate::method::Method;
use crate::name::{Multiname, Namespace, NamespaceKind, NamespaceSet, QName};
use crate::script::Script;
use crate::string::{AvmString, Name, WString};
use crate::value::Value;

/// A table that is filled as its entries are first asked for.
type Lazy<'gc, T> = Gc<'gc, RefLock<Vec<Option<T>>>>;

/// One ABC block.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Unit<'gc> {
    #[collect(require_static)]
    abc: abc::AbcFile,
    #[collect(require_static)]
    block: Option<&'static Block>,
    domain: Gc<'gc, Domain<'gc>>,
    /// Which methods a trait declares, or are constructors or initializers.
    #[collect(require_static)]
    trait_methods: Box<[bool]>,
    strings: Lazy<'gc, Name<'gc>>,
    namespaces: Lazy<'gc, Namespace<'gc>>,
    namespace_sets: Lazy<'gc, NamespaceSet<'gc>>,
    multinames: Lazy<'gc, Gc<'gc, Multiname<'gc>>>,
    methods: Lazy<'gc, Gc<'gc, Method<'gc>>>,
    classes: Lazy<'gc, Gc<'gc, ClassDef<'gc>>>,
    scripts: Lazy<'gc, Gc<'gc, Script<'gc>>>,
}

/// Gives the entry `index` of a lazy table, made by `make` the first time.
macro_rules! lazily {
    ($activation:expr, $table:expr, $index:expr, $make:expr) => {{
        let index = $index as usize;
        let known = $table.borrow().get(index).copied().flatten();
        match known {
            Some(entry) => entry,
            None => {
                let entry = $make;
                if let Some(place) = $table.unlock($activation.mc()).borrow_mut().get_mut(index) {
                    *place = Some(entry);
                }
                entry
            }
        }
    }};
}

impl<'gc> Unit<'gc> {
    /// A unit for a parsed ABC block, whose definitions belong to `domain`.
    pub(crate) fn new(
        activation: &Activation<'_, 'gc>,
        abc: abc::AbcFile,
        block: Option<&'static Block>,
        domain: Gc<'gc, Domain<'gc>>,
    ) -> Gc<'gc, Self> {
        fn lazy<'gc, T: Copy + Collect<'gc> + 'gc>(
            activation: &Activation<'_, 'gc>,
            len: usize,
        ) -> Lazy<'gc, T> {
            Gc::new(activation.mc(), RefLock::new(vec![None; len]))
        }
        let pool = &abc.constant_pool;
        let trait_methods = trait_methods(&abc);
        Gc::new(
            activation.mc(),
            Self {
                strings: lazy(activation, pool.strings.len() + 1),
                namespaces: lazy(activation, pool.namespaces.len() + 1),
                namespace_sets: lazy(activation, pool.namespace_sets.len() + 1),
                multinames: lazy(activation, pool.multinames.len() + 1),
                methods: lazy(activation, abc.methods.len()),
                classes: lazy(activation, abc.classes.len()),
                scripts: lazy(activation, abc.scripts.len()),
                trait_methods,
                abc,
                block,
                domain,
            },
        )
    }

    /// The parsed block.
    pub fn abc(&self) -> &abc::AbcFile {
        &self.abc
    }

    /// The block of the class library that it is.
    pub(crate) fn block(&self) -> Option<&'static Block> {
        self.block
    }

    /// Whether the method with this index belongs to a class or script by a trait, rather than to a function object.
    pub(crate) fn is_trait_method(&self, index: u32) -> bool {
        self.trait_methods
            .get(index as usize)
            .copied()
            .unwrap_or(false)
    }

    /// Where its definitions are.
    pub fn domain(&self) -> Gc<'gc, Domain<'gc>> {
        self.domain
    }

    /// A string of the constant pool. Index 0 is the empty string. Errors: VerifyError #1032.
    pub fn string(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<Name<'gc>, Error<'gc>> {
        if index == 0 {
            return Ok(activation.names().empty);
        }
        let pool = &self.abc.constant_pool.strings;
        let Some(bytes) = pool.get(index as usize - 1) else {
            return Err(pool_error(activation, index, pool.len() + 1));
        };
        Ok(lazily!(activation, self.strings, index, {
            let text = WString::from_utf8_bytes(bytes);
            activation.intern_wstr(text.as_wstr())
        }))
    }

    /// An int of the constant pool. Errors: VerifyError #1032.
    pub fn int(&self, activation: &mut Activation<'_, 'gc>, index: u32) -> Result<i32, Error<'gc>> {
        pool_number(activation, &self.abc.constant_pool.ints, index, 0)
    }

    /// A uint of the constant pool. Errors: VerifyError #1032.
    pub fn uint(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<u32, Error<'gc>> {
        pool_number(activation, &self.abc.constant_pool.uints, index, 0)
    }

    /// A double of the constant pool. Errors: VerifyError #1032.
    pub fn double(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<f64, Error<'gc>> {
        pool_number(activation, &self.abc.constant_pool.doubles, index, f64::NAN)
    }

    /// A namespace of the constant pool; `None` for index 0, which stands for any. Errors:
    /// VerifyError #1032.
    pub fn namespace(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<Option<Namespace<'gc>>, Error<'gc>> {
        if index == 0 {
            return Ok(None);
        }
        let pool = &self.abc.constant_pool.namespaces;
        let Some(entry) = pool.get(index as usize - 1) else {
            return Err(pool_error(activation, index, pool.len() + 1));
        };
        let (kind, uri) = match *entry {
            abc::Namespace::Namespace(uri) | abc::Namespace::Package(uri) => {
                (NamespaceKind::Public, uri)
            }
            abc::Namespace::PackageInternal(uri) => (NamespaceKind::Internal, uri),
            abc::Namespace::Protected(uri) => (NamespaceKind::Protected, uri),
            abc::Namespace::Explicit(uri) => (NamespaceKind::Explicit, uri),
            abc::Namespace::StaticProtected(uri) => (NamespaceKind::StaticProtected, uri),
            abc::Namespace::Private(uri) => (NamespaceKind::Private, uri),
        };
        let mut uri = self.string(activation, uri.as_u30())?;
        // Compilers mark a public namespace's API version with a private-use character at the
        // end of its URI.
        if kind == NamespaceKind::Public
            && let Some(last) = uri.as_wstr().len().checked_sub(1)
            && (0xE000..=0xF8FF).contains(&uri.as_wstr().at(last))
        {
            let bare = uri.as_wstr().slice(0..last);
            uri = activation.intern_wstr(bare);
        }
        Ok(Some(lazily!(
            activation,
            self.namespaces,
            index,
            activation.namespace(kind, uri)
        )))
    }

    fn namespace_set(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<NamespaceSet<'gc>, Error<'gc>> {
        let pool = &self.abc.constant_pool.namespace_sets;
        let Some(entry) = index.checked_sub(1).and_then(|at| pool.get(at as usize)) else {
            return Err(pool_error(activation, index, pool.len() + 1));
        };
        let known = self
            .namespace_sets
            .borrow()
            .get(index as usize)
            .copied()
            .flatten();
        if let Some(set) = known {
            return Ok(set);
        }
        let mut namespaces = Vec::with_capacity(entry.len());
        for namespace in entry {
            match self.namespace(activation, namespace.as_u30())? {
                Some(namespace) => namespaces.push(namespace),
                None => return Ok(NamespaceSet::Any),
            }
        }
        // A set of one differs from a name in one namespace: `*` finds text there too.
        let set = NamespaceSet::several(activation.mc(), namespaces.into_boxed_slice());
        Ok(lazily!(activation, self.namespace_sets, index, set))
    }

    fn namespace_as_set(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<NamespaceSet<'gc>, Error<'gc>> {
        Ok(match self.namespace(activation, index)? {
            Some(namespace) => NamespaceSet::One(namespace),
            None => NamespaceSet::Any,
        })
    }

    /// A multiname of the constant pool. Index 0 is `*`. Errors: VerifyError #1032, #1107.
    pub fn multiname(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<Gc<'gc, Multiname<'gc>>, Error<'gc>> {
        let known = self
            .multinames
            .borrow()
            .get(index as usize)
            .copied()
            .flatten();
        if let Some(known) = known {
            return Ok(known);
        }
        let multiname = self.make_multiname(activation, index, 0)?;
        Ok(lazily!(
            activation,
            self.multinames,
            index,
            Gc::new(activation.mc(), multiname)
        ))
    }

    fn make_multiname(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
        depth: u32,
    ) -> Result<Multiname<'gc>, Error<'gc>> {
        let any = Multiname {
            ns: NamespaceSet::Any,
            name: None,
            is_attribute: false,
            lazy_name: false,
            lazy_ns: false,
            parameters: None,
        };
        if index == 0 {
            return Ok(any);
        }
        let pool = &self.abc.constant_pool.multinames;
        let Some(entry) = pool.get(index as usize - 1) else {
            return Err(pool_error(activation, index, pool.len() + 1));
        };
        let mut made = any;
        match entry {
            abc::Multiname::QName { namespace, name }
            | abc::Multiname::QNameA { namespace, name } => {
                made.ns = self.namespace_as_set(activation, namespace.as_u30())?;
                made.name = self.name_or_any(activation, name.as_u30())?;
                made.ns = self.with_hidden(activation, made.ns, made.name);
            }
            abc::Multiname::RTQName { name } | abc::Multiname::RTQNameA { name } => {
                made.lazy_ns = true;
                made.name = self.name_or_any(activation, name.as_u30())?;
            }
            abc::Multiname::RTQNameL | abc::Multiname::RTQNameLA => {
                made.lazy_ns = true;
                made.lazy_name = true;
            }
            abc::Multiname::Multiname {
                namespace_set,
                name,
            }
            | abc::Multiname::MultinameA {
                namespace_set,
                name,
            } => {
                made.ns = self.namespace_set(activation, namespace_set.as_u30())?;
                made.name = self.name_or_any(activation, name.as_u30())?;
                made.ns = self.with_hidden(activation, made.ns, made.name);
            }
            abc::Multiname::MultinameL { namespace_set }
            | abc::Multiname::MultinameLA { namespace_set } => {
                made.ns = self.namespace_set(activation, namespace_set.as_u30())?;
                made.lazy_name = true;
            }
            abc::Multiname::TypeName {
                base_type,
                parameters,
            } => {
                // A type name that contains itself would never end.
                if depth > 16 {
                    return Err(activation.error(ErrorClass::VerifyError, msg::E1107, []));
                }
                made = self.make_multiname(activation, base_type.as_u30(), depth + 1)?;
                let mut list = Vec::with_capacity(parameters.len());
                for parameter in parameters {
                    // Its names don't nest deeply, which was checked when the block was read.
                    list.push(self.multiname(activation, parameter.as_u30())?);
                }
                made.parameters = Some(Gc::new(activation.mc(), list.into_boxed_slice()));
            }
        }
        made.is_attribute = matches!(
            entry,
            abc::Multiname::QNameA { .. }
                | abc::Multiname::RTQNameA { .. }
                | abc::Multiname::RTQNameLA
                | abc::Multiname::MultinameA { .. }
                | abc::Multiname::MultinameLA { .. }
        );
        Ok(made)
    }

    /// Where code of the class library looks for `name`: hidden members are among what it sees.
    fn with_hidden(
        &self,
        activation: &Activation<'_, 'gc>,
        namespaces: NamespaceSet<'gc>,
        name: Option<Name<'gc>>,
    ) -> NamespaceSet<'gc> {
        let vm = activation.vm();
        let seen = match namespaces.as_slice() {
            Some(list)
                if self.block.is_some()
                    && namespaces.contains_public()
                    && name.is_some_and(|name| vm.hides_name(name)) =>
            {
                list.iter().copied().chain([vm.hidden_namespace]).collect()
            }
            _ => return namespaces,
        };
        NamespaceSet::several(activation.mc(), seen)
    }

    /// Whether the program's API version hides a public member of the class with index `class`.
    pub(crate) fn hides(
        &self,
        activation: &Activation<'_, 'gc>,
        class: u32,
        is_static: bool,
        name: QName<'gc>,
    ) -> bool {
        let vm = activation.vm();
        self.block.is_some_and(|block| {
            name.ns.is_public()
                && vm.hides_name(name.name)
                && !ApiVersion::of(vm.config())
                    .shows(block.member_versions(class, is_static, name.name))
        })
    }

    fn name_or_any(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<Option<Name<'gc>>, Error<'gc>> {
        if index == 0 {
            return Ok(None);
        }
        // Compilers spell the untyped `*` as a string, too.
        let name = self.string(activation, index)?;
        Ok((name != activation.names().asterisk).then_some(name))
    }

    /// A default value of a slot or parameter. Errors: VerifyError #1032.
    pub(crate) fn default_value(
        &self,
        activation: &mut Activation<'_, 'gc>,
        value: &abc::DefaultValue,
    ) -> Result<Value<'gc>, Error<'gc>> {
        use abc::DefaultValue as D;
        Ok(match value {
            D::Int(index) => Value::Int(self.int(activation, index.as_u30())?),
            D::Uint(index) => Value::from(self.uint(activation, index.as_u30())?),
            D::Double(index) => Value::Number(self.double(activation, index.as_u30())?),
            D::String(index) => Value::String(self.string(activation, index.as_u30())?.string()),
            D::True => Value::Bool(true),
            D::False => Value::Bool(false),
            D::Null => Value::Null,
            D::Undefined => Value::Undefined,
            D::Namespace(index)
            | D::Package(index)
            | D::PackageInternal(index)
            | D::Protected(index)
            | D::Explicit(index)
            | D::StaticProtected(index)
            | D::Private(index) => match self.namespace(activation, index.as_u30())? {
                Some(namespace) => activation
                    .namespace_object(namespace, Value::Undefined)?
                    .into(),
                None => Value::Null,
            },
        })
    }

    /// A method by its index. Errors: VerifyError #1027.
    pub fn method(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<Gc<'gc, Method<'gc>>, Error<'gc>> {
        let count = this.abc.methods.len();
        if index as usize >= count {
            return Err(activation.error(ErrorClass::VerifyError, msg::E1027, [&index, &count]));
        }
        Ok(lazily!(
            activation,
            this.methods,
            index,
            Method::new(activation, this, index)
        ))
    }

    /// The methods that something has asked for so far.
    pub(crate) fn known_methods(&self) -> Vec<Gc<'gc, Method<'gc>>> {
        self.methods.borrow().iter().copied().flatten().collect()
    }

    /// A class by its index, linked. Errors: VerifyError #1060 and those of linking.
    pub fn class(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<Gc<'gc, ClassDef<'gc>>, Error<'gc>> {
        let count = this.abc.classes.len().min(this.abc.instances.len());
        if index as usize >= count {
            return Err(activation.error(ErrorClass::VerifyError, msg::E1060, [&index, &count]));
        }
        let known = this.classes.borrow()[index as usize];
        if let Some(known) = known {
            return Ok(known);
        }
        let class = ClassDef::link(activation, this, index)?;
        Ok(lazily!(activation, this.classes, index, class))
    }

    /// A script by its index, which has to be valid.
    pub fn script(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        index: u32,
    ) -> Result<Gc<'gc, Script<'gc>>, Error<'gc>> {
        let known = this.scripts.borrow().get(index as usize).copied().flatten();
        if let Some(known) = known {
            return Ok(known);
        }
        let script = Script::new(activation, this, index)?;
        Ok(lazily!(activation, this.scripts, index, script))
    }

    /// The script that defines the class with index `class`. Errors: those of making the script.
    pub(crate) fn script_of_class(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        class: u32,
    ) -> Result<Option<Gc<'gc, Script<'gc>>>, Error<'gc>> {
        let defines = |declared: &abc::Trait| matches!(declared.kind, abc::TraitKind::Class { class: index, .. } if index.as_u30() == class);
        let index = this
            .abc
            .scripts
            .iter()
            .position(|script| script.traits.iter().any(defines));
        match index {
            Some(index) => Unit::script(this, activation, index as u32).map(Some),
            None => Ok(None),
        }
    }

    /// How many scripts there are. The last one is the entry point.
    pub fn script_count(&self) -> u32 {
        self.abc.scripts.len() as u32
    }

    /// The text of a string constant, for messages.
    pub(crate) fn string_lossy(&self, index: u32) -> String {
        index
            .checked_sub(1)
            .and_then(|at| self.abc.constant_pool.strings.get(at as usize))
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .unwrap_or_default()
    }
}

fn trait_methods(abc: &abc::AbcFile) -> Box<[bool]> {
    let mut declared = vec![false; abc.methods.len()];
    let mut claim = |index: u32| {
        if let Some(declared) = declared.get_mut(index as usize) {
            *declared = true;
        }
    };
    let traits = abc.instances.iter().map(|instance| &instance.traits);
    let traits = traits.chain(abc.classes.iter().map(|class| &class.traits));
    let traits = traits.chain(abc.scripts.iter().map(|script| &script.traits));
    for declared in traits.flatten() {
        if let abc::TraitKind::Method { method, .. }
        | abc::TraitKind::Getter { method, .. }
        | abc::TraitKind::Setter { method, .. } = declared.kind
        {
            claim(method.as_u30());
        }
    }
    let inits = abc.instances.iter().map(|instance| instance.init_method);
    let inits = inits.chain(abc.classes.iter().map(|class| class.init_method));
    for init in inits.chain(abc.scripts.iter().map(|script| script.init_method)) {
        claim(init.as_u30());
    }
    declared.into_boxed_slice()
}

fn pool_number<'gc, T: Copy>(
    activation: &mut Activation<'_, 'gc>,
    pool: &[T],
    index: u32,
    zero: T,
) -> Result<T, Error<'gc>> {
    if index == 0 {
        return Ok(zero);
    }
    match pool.get(index as usize - 1) {
        Some(&number) => Ok(number),
        None => Err(pool_error(activation, index, pool.len() + 1)),
    }
}

#[cold]
fn pool_error<'gc>(activation: &mut Activation<'_, 'gc>, index: u32, len: usize) -> Error<'gc> {
    activation.error(ErrorClass::VerifyError, msg::E1032, [&index, &len])
}

impl<'gc> Activation<'_, 'gc> {
    /// A string with the text of `name`.
    pub(crate) fn name_string(&self, name: &str) -> AvmString<'gc> {
        self.name(name).string()
    }
}
