//! `flash.desktop.NativeProcess`: the program that was started. Its pipes are served by tasks of their own.

use std::cell::RefCell;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use airshim_avm2::prelude::*;
use airshim_avm2::{Call, RootId};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::Notify;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::airshim::internal_method;
use crate::files::Access;
use crate::flash::filesystem::file_error;
use crate::flash::net::file_reference::FileData;
use crate::jobs::{Delivered, Reporter};
use crate::{Natives, amf};

/// The most bytes that are taken from a pipe at once.
const CHUNK: usize = 64 * 1024;

/// How long the output of a program that has ended is waited for: another one may have inherited its pipes.
const OUTPUT_LIMIT: Duration = Duration::from_millis(500);

/// A program that runs.
struct Running {
    id: Option<u32>,
    /// Bytes for the program's input; `None` once that is closed.
    input: Option<UnboundedSender<Vec<u8>>>,
    /// Ends the program at once.
    kill: Arc<Notify>,
}

/// The native data of a NativeProcess.
#[derive(Default)]
pub(crate) struct ProcessData(RefCell<Option<Running>>);

/// Allocates the native data. Errors: SecurityError #3205 outside of the application sandbox.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Natives::require_application_sandbox(activation)?;
    Ok(Kind::Native(Box::new(ProcessData::default())))
}

fn receiver<'gc>(this: Value<'gc>) -> Object<'gc> {
    this.as_object()
        .expect("a method of NativeProcess is called on an object")
}

fn data<'gc>(object: Object<'gc>) -> &'gc RefCell<Option<Running>> {
    let data: &ProcessData = object
        .native()
        .expect("a NativeProcess has been allocated as one");
    &data.0
}

/// `isSupported`.
pub fn get_is_supported<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Natives::of(activation)
        .application
        .can_start_programs
        .into())
}

/// `running`.
pub fn get_running<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(data(receiver(this)).borrow().is_some().into())
}

/// `internalStart(executable, words, workingDirectory)`. Errors: IllegalOperationError #3219 where the profile doesn't
/// allow it, SecurityError where the program's permissions don't, Error #3219 where the system refuses.
pub fn internal_start<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let object = receiver(this);
    if !Natives::of(activation).application.can_start_programs {
        let reason = "the application's profile isn't extendedDesktop";
        return Err(activation.error(ErrorClass::IllegalOperationError, msg::E3219, [&reason]));
    }
    let executable = args.nonnull_object(activation, 0, "executable")?;
    let executable = FileData::of(executable).location(activation)?;
    let allowed = Natives::of(activation)
        .files
        .allow(Access::Run, &executable);
    if let Err(error) = allowed.map(drop) {
        return Err(file_error(activation, error));
    }
    let mut command = Command::new(executable.path());
    for word in strings(activation, args.at(1))? {
        command.arg(word);
    }
    if let Some(directory) = args.object(2) {
        let directory = FileData::of(directory).location(activation)?;
        command.current_dir(directory.path());
    }
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    let handle = Natives::of(activation).jobs.handle().clone();
    let spawned = {
        let _entered = handle.enter();
        command.spawn()
    };
    let mut child = match spawned {
        Ok(child) => child,
        Err(error) => {
            return Err(activation.error(ErrorClass::Error, msg::E3219, [&error]));
        }
    };
    tracing::info!(executable = %executable.path().display(), id = child.id(), "a program has been started");
    // One for each task, which lets go of it at its end.
    let [root, input_root, output_root, error_root] = [(); 4].map(|()| activation.root(object));
    let (sender, receiver) = unbounded_channel();
    let kill = Arc::new(Notify::new());
    let running = Running {
        id: child.id(),
        input: Some(sender),
        kill: Arc::clone(&kill),
    };
    let jobs = &mut Natives::of(activation).jobs;
    if let Some(input) = child.stdin.take() {
        handle.spawn(feed(input, receiver, jobs.reporter(), input_root));
    }
    let output = child
        .stdout
        .take()
        .map(|pipe| handle.spawn(drain(pipe, Pipe::Output, jobs.reporter(), output_root)));
    let error = child
        .stderr
        .take()
        .map(|pipe| handle.spawn(drain(pipe, Pipe::Error, jobs.reporter(), error_root)));
    let reporter = jobs.reporter();
    handle.spawn(async move {
        let code = wait(&mut child, &kill).await;
        let outputs = async {
            for task in [output, error].into_iter().flatten() {
                // It doesn't panic, and is never aborted.
                drop(task.await);
            }
        };
        // Whoever has inherited the pipes may go on writing to them.
        drop(tokio::time::timeout(OUTPUT_LIMIT, outputs).await);
        reporter.report(move |activation| exited(activation, root, code));
    });
    data(object).replace(Some(running));
    Ok(Value::Undefined)
}

/// The elements of an Array as Strings.
fn strings<'gc>(
    activation: &mut Activation<'_, 'gc>,
    array: Value<'gc>,
) -> Result<Vec<String>, Error<'gc>> {
    let elements: Vec<Value<'gc>> = array
        .as_object()
        .and_then(|object| {
            let array = object.as_array()?;
            Some(
                (0..array.len())
                    .filter_map(|index| array.get(index))
                    .collect(),
            )
        })
        .unwrap_or_default();
    let mut strings = Vec::with_capacity(elements.len());
    for element in elements {
        let text = element.to_avm_string(activation)?;
        strings.push(text.to_utf8_lossy().into_owned());
    }
    Ok(strings)
}

/// Waits for the end of a program, which may be asked for. Gives its exit code; NaN where a signal ended it, as AIR's
/// reference has it.
async fn wait(child: &mut Child, kill: &Notify) -> f64 {
    let status = tokio::select! {
        status = child.wait() => status,
        () = kill.notified() => {
            // Refused where it has just ended, which comes to the same.
            let _ = child.start_kill();
            child.wait().await
        }
    };
    status
        .ok()
        .and_then(|status| status.code())
        .map_or(f64::NAN, f64::from)
}

/// The pipes of a program, as its events name them.
#[derive(Clone, Copy)]
enum Pipe {
    Input,
    Output,
    Error,
}

impl Pipe {
    /// The types of the events for its end and for a failure, and that one's text and number.
    fn events(self) -> (&'static str, &'static str, String, u32) {
        match self {
            Self::Input => (
                "standardInputClose",
                "standardInputIoError",
                msg::E3218.format([]),
                3218,
            ),
            Self::Output => (
                "standardOutputClose",
                "standardOutputIoError",
                msg::E3216.format([]),
                3216,
            ),
            Self::Error => (
                "standardErrorClose",
                "standardErrorIoError",
                msg::E3217.format([]),
                3217,
            ),
        }
    }
}

/// Writes what the script gives to the program's input, until that is closed.
async fn feed(
    mut pipe: ChildStdin,
    mut input: UnboundedReceiver<Vec<u8>>,
    reporter: Reporter,
    root: RootId,
) {
    let mut is_broken = false;
    while let Some(bytes) = input.recv().await {
        if pipe.write_all(&bytes).await.is_err() {
            is_broken = true;
            break;
        }
        let count = bytes.len() as f64;
        reporter
            .report(move |activation| call(activation, root, "sent", |_| Ok(vec![count.into()])));
    }
    drop(pipe);
    reporter.report(move |activation| closed(activation, root, Pipe::Input, is_broken));
}

/// Reads a program's output to its end. The next bytes are read when the script has heard of the last ones, so that a
/// program that writes faster than the script runs is slowed down.
async fn drain(mut pipe: impl AsyncRead + Unpin, which: Pipe, reporter: Reporter, root: RootId) {
    let heard = Arc::new(Notify::new());
    let is_error = matches!(which, Pipe::Error);
    let is_broken = loop {
        let mut bytes = vec![0; CHUNK];
        match pipe.read(&mut bytes).await {
            Ok(0) => break false,
            Ok(count) => bytes.truncate(count),
            Err(_) => break true,
        }
        let done = Arc::clone(&heard);
        reporter.report(move |activation| {
            done.notify_one();
            call(activation, root, "received", |activation| {
                let bytes = amf::byte_array(activation, bytes)?;
                Ok(vec![is_error.into(), bytes.into()])
            })
        });
        heard.notified().await;
    };
    reporter.report(move |activation| closed(activation, root, which, is_broken));
}

/// Calls a method of the NativeProcess, if it is still there.
fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    root: RootId,
    method: &str,
    arguments: impl FnOnce(&mut Activation<'_, 'gc>) -> Result<Vec<Value<'gc>>, Error<'gc>>,
) -> Delivered<'gc> {
    let Some(object) = activation.rooted(root) else {
        return Ok(None);
    };
    let args = arguments(activation)?;
    let function = internal_method(activation, object, method)?;
    Ok(Some(Call::new(function, object.into(), &args)))
}

/// The end of a pipe, and of the task that served it.
fn closed<'gc>(
    activation: &mut Activation<'_, 'gc>,
    root: RootId,
    pipe: Pipe,
    is_broken: bool,
) -> Delivered<'gc> {
    let called = call(activation, root, "closed", |activation| {
        let (close, error, text, id) = pipe.events();
        let text = match is_broken {
            true => activation.string(&text).into(),
            false => Value::Null,
        };
        Ok(vec![
            activation.string(close).into(),
            activation.string(error).into(),
            text,
            id.into(),
        ])
    });
    activation.unroot(root);
    called
}

/// The program has ended. Its NativeProcess is let go of, and may start another one in the listener.
fn exited<'gc>(activation: &mut Activation<'_, 'gc>, root: RootId, code: f64) -> Delivered<'gc> {
    if let Some(object) = activation.rooted(root) {
        data(object).replace(None);
    }
    let called = call(activation, root, "exited", |_| Ok(vec![code.into()]));
    activation.unroot(root);
    called
}

/// `exit(force)`: ends the program, or asks it to end. Nothing happens where none runs.
pub fn exit<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let running = data(receiver(this)).borrow();
    if let Some(running) = &*running
        && (args.bool(0) || !ask_to_end(running.id))
    {
        running.kill.notify_one();
    }
    Ok(Value::Undefined)
}

/// Sends SIGTERM. Gives whether that could be done.
#[cfg(unix)]
fn ask_to_end(id: Option<u32>) -> bool {
    use rustix::process::{Pid, Signal, kill_process};
    // The child hasn't been waited for as long as it counts as running, so the number is still its own.
    id.and_then(|id| Pid::from_raw(i32::try_from(id).ok()?))
        .is_some_and(|id| kill_process(id, Signal::TERM).is_ok())
}

#[cfg(not(unix))]
fn ask_to_end(_id: Option<u32>) -> bool {
    false
}

/// `closeInput()`. Errors: IllegalOperationError #3212 where no program runs.
pub fn close_input<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match &mut *data(receiver(this)).borrow_mut() {
        Some(running) => running.input = None,
        None => {
            return Err(activation.error(ErrorClass::IllegalOperationError, msg::E3212, []));
        }
    }
    Ok(Value::Undefined)
}

/// `internalSend(bytes)`. Errors: IllegalOperationError #3212 where no program runs or its input is closed.
pub fn internal_send<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let bytes = args.nonnull_object(activation, 0, "bytes")?;
    let bytes = bytes
        .as_byte_array()
        .expect("the parameter is declared as a ByteArray")
        .borrow()
        .bytes()
        .to_vec();
    let running = data(receiver(this)).borrow();
    let input = running.as_ref().and_then(|running| running.input.as_ref());
    match input {
        // Refused where the pipe has broken, which an event has told.
        Some(input) => drop(input.send(bytes)),
        None => {
            return Err(activation.error(ErrorClass::IllegalOperationError, msg::E3212, []));
        }
    }
    Ok(Value::Undefined)
}
