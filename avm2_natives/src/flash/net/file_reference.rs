//! `flash.net.FileReference`: a file, in AIR one with a place ([`Location`]).

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use airshim_avm2::Call;
use airshim_avm2::prelude::*;

use crate::airshim::internal_method;
use crate::files::{Access, FileError, FileSystem, Location, Metadata};
use crate::flash::filesystem::file_error;
use crate::{Natives, amf};

/// The native data of a FileReference or File.
#[derive(Default)]
pub(crate) struct FileData {
    location: RefCell<Option<Location>>,
    /// Counts the asynchronous operations that have been cancelled: their results are dropped.
    cancellations: Cell<u32>,
    /// Tells those that are under way to stop.
    cancelled: RefCell<Arc<AtomicBool>>,
}

impl FileData {
    /// The native data of a FileReference or File.
    pub(crate) fn of<'gc>(object: Object<'gc>) -> &'gc Self {
        object
            .native()
            .expect("a FileReference has been allocated as one")
    }

    /// The same, of the receiver of a method.
    pub(crate) fn of_this<'gc>(this: Value<'gc>) -> &'gc Self {
        Self::of(
            this.as_object()
                .expect("a method of FileReference is called on an object"),
        )
    }

    /// The place. Errors: IllegalOperationError #2037 where it hasn't got one.
    pub(crate) fn location<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Location, Error<'gc>> {
        let location = self.location.borrow().clone();
        location.ok_or_else(|| activation.error(ErrorClass::IllegalOperationError, msg::E2037, []))
    }

    /// Gives it a place.
    pub(crate) fn set_location(&self, location: Location) {
        self.location.replace(Some(location));
    }

    /// What tells an operation that it is to stop.
    pub(crate) fn cancellation(&self) -> Arc<AtomicBool> {
        self.cancelled.borrow().clone()
    }
}

/// Allocates the native data.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(FileData::default())))
}

/// Has `work` done on another thread. Then `arguments` makes of its result what the method `method` of the object, one of
/// the namespace `runtime_internal`, is called with. The object stays alive until then.
pub(crate) fn spawn<'gc, T: Send + 'static>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    method: &'static str,
    work: impl FnOnce(&FileSystem) -> T + Send + 'static,
    arguments: impl for<'a> FnOnce(&mut Activation<'_, 'a>, T) -> Result<Vec<Value<'a>>, Error<'a>>
    + Send
    + 'static,
) {
    let object = this
        .as_object()
        .expect("a method of FileReference is called on an object");
    let root = activation.root(object);
    let cancellations = FileData::of(object).cancellations.get();
    let natives = Natives::of(activation);
    let files = natives.files.clone();
    natives.jobs.spawn(
        move || work(&files),
        move |activation, result| {
            let object = activation.rooted(root);
            activation.unroot(root);
            let Some(object) =
                object.filter(|&object| FileData::of(object).cancellations.get() == cancellations)
            else {
                return Ok(None);
            };
            let args = arguments(activation, result)?;
            let function = internal_method(activation, object, method)?;
            Ok(Some(Call::new(function, object.into(), &args)))
        },
    );
}

/// What an error is told as to a method that takes its text and number.
pub(crate) fn error_arguments<'gc>(
    activation: &mut Activation<'_, 'gc>,
    error: FileError,
) -> [Value<'gc>; 2] {
    [activation.string(&error.text()).into(), error.id().into()]
}

/// What is known about the file. Errors: IOError #2038 where it can't be looked at, and those of having no place or no
/// permission.
fn metadata<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
) -> Result<Metadata, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    let metadata = Natives::of(activation).files.metadata(&location);
    metadata.map_err(|error| {
        let error = if error.is_security() {
            error
        } else {
            FileError::Other
        };
        file_error(activation, error)
    })
}

fn date<'gc>(
    activation: &mut Activation<'_, 'gc>,
    milliseconds: Option<f64>,
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(milliseconds) = milliseconds else {
        return Ok(Value::Null);
    };
    let class = activation.class("Date")?;
    Ok(activation.construct(class, &[milliseconds.into()])?.into())
}

/// `creationDate`; null where the file system doesn't keep it.
pub fn get_creation_date<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let created = metadata(activation, this)?.created_ms;
    date(activation, created)
}

/// `modificationDate`.
pub fn get_modification_date<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let modified = metadata(activation, this)?.modified_ms;
    date(activation, modified)
}

/// `size`, in bytes.
pub fn get_size<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok((metadata(activation, this)?.len as f64).into())
}

/// `name`.
pub fn get_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = FileData::of_this(this).location(activation)?.name();
    Ok(activation.string(&name).into())
}

/// `type`: the extension with its dot; null without one.
pub fn get_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = FileData::of_this(this).location(activation)?.name();
    Ok(match name.rfind('.') {
        Some(dot) => activation.string(&name[dot..]).into(),
        None => Value::Null,
    })
}

/// `extension`: what follows the last dot; null without one.
pub fn get_extension<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = FileData::of_this(this).location(activation)?.name();
    Ok(match name.rsplit_once('.') {
        Some((_, extension)) => activation.string(extension).into(),
        None => Value::Null,
    })
}

/// `cancel()`.
pub fn cancel<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let data = FileData::of_this(this);
    data.cancellations.set(data.cancellations.get() + 1);
    data.cancelled
        .replace(Arc::default())
        .store(true, Ordering::Relaxed);
    Ok(Value::Undefined)
}

/// `load()`. Errors: IllegalOperationError #2037 without a place, SecurityError without permission.
pub fn start_loading<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    let allowed = Natives::of(activation).files.allow(Access::Read, &location);
    if let Err(error) = allowed.map(drop) {
        return Err(file_error(activation, error));
    }
    spawn(
        activation,
        this,
        "loaded",
        move |files| files.read(&location),
        |activation, result| {
            Ok(match result {
                Ok(bytes) => vec![
                    amf::byte_array(activation, bytes)?.into(),
                    Value::Null,
                    0.into(),
                ],
                Err(error) => {
                    let [text, id] = error_arguments(activation, error);
                    vec![Value::Null, text, id]
                }
            })
        },
    );
    Ok(Value::Undefined)
}
