//! What happens outside of scripts, brought into them: one call of the virtual machine for each event.
//!
//! The player's loop takes an [`Event`] from [`Natives::net`], a frame or a signal, and calls the function for it here.
//! The script's side of it is ActionScript: the classes `airshim.Launcher`, `airshim.Delivery` and `airshim.FrameLoop`.

use airshim_avm2::bytearray::ObjectEncoding;
use airshim_avm2::prelude::*;
use airshim_avm2::{Call, Machine, Outcome, RootId};
use airshim_net::embed::{self, Delivery};
use airshim_net::{ConnectFailure, Event, FetchFailure, FetchId};

use crate::Natives;
use crate::amf;
use crate::application::PlayerRuntime;
use crate::flash::net::Script;
use crate::flash::net::dns::dns_resolver;
use crate::flash::net::url_stream::{self, UrlStream};
use crate::input::InputEvent;
use crate::jobs::Finished;
use crate::natives::Deferred;

/// The functions of `airshim.Delivery` and its siblings that the runtime calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Handler {
    Start,
    Tick,
    TimerTick,
    Accepted,
    ServerClosed,
    Connected,
    Failed,
    Denied,
    Data,
    Written,
    Closed,
    FileLoaded,
    Response,
    Body,
    Fetched,
    FetchFailed,
    FetchRefused,
    LoadDenied,
    LookedUp,
    LookupFailed,
    LocalMessage,
    LocalMessageSent,
    Datagram,
    DatagramFailed,
    NetworkChanged,
    Invoked,
    Ended,
    Exiting,
    Closing,
    Input,
    Click,
    Type,
    DescribeStage,
}

impl Handler {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::DescribeStage as usize + 1;

    /// The class and the name of its static method.
    const fn target(self) -> (&'static str, &'static str) {
        match self {
            Self::Start => ("airshim.Launcher", "start"),
            Self::Tick => ("airshim.FrameLoop", "tick"),
            Self::TimerTick => ("airshim.Delivery", "timerTick"),
            Self::Accepted => ("airshim.Delivery", "accepted"),
            Self::ServerClosed => ("airshim.Delivery", "serverClosed"),
            Self::Connected => ("airshim.Delivery", "connected"),
            Self::Failed => ("airshim.Delivery", "failed"),
            Self::Denied => ("airshim.Delivery", "denied"),
            Self::Data => ("airshim.Delivery", "data"),
            Self::Written => ("airshim.Delivery", "written"),
            Self::Closed => ("airshim.Delivery", "closed"),
            Self::FileLoaded => ("airshim.Delivery", "fileLoaded"),
            Self::Response => ("airshim.Delivery", "response"),
            Self::Body => ("airshim.Delivery", "body"),
            Self::Fetched => ("airshim.Delivery", "fetched"),
            Self::FetchFailed => ("airshim.Delivery", "fetchFailed"),
            Self::FetchRefused => ("airshim.Delivery", "fetchRefused"),
            Self::LoadDenied => ("airshim.Delivery", "loadDenied"),
            Self::LookedUp => ("airshim.Delivery", "lookedUp"),
            Self::LookupFailed => ("airshim.Delivery", "lookupFailed"),
            Self::LocalMessage => ("airshim.Delivery", "localMessage"),
            Self::LocalMessageSent => ("airshim.Delivery", "localMessageSent"),
            Self::Datagram => ("airshim.Delivery", "datagram"),
            Self::DatagramFailed => ("airshim.Delivery", "datagramFailed"),
            Self::NetworkChanged => ("airshim.Delivery", "networkChanged"),
            Self::Invoked => ("airshim.Delivery", "invoked"),
            Self::Ended => ("airshim.Delivery", "ended"),
            Self::Exiting => ("airshim.Delivery", "exiting"),
            Self::Closing => ("airshim.Delivery", "closing"),
            Self::Input => ("airshim.Input", "deliver"),
            Self::Click => ("airshim.Input", "click"),
            Self::Type => ("airshim.Input", "type"),
            Self::DescribeStage => ("airshim.Input", "describeStage"),
        }
    }

    /// The call of it with `args`. The function is looked up once.
    pub(crate) fn call<'gc>(
        self,
        activation: &mut Activation<'_, 'gc>,
        args: &[Value<'gc>],
    ) -> Result<Call<'gc>, Error<'gc>> {
        let known = Natives::of(activation).handlers[self as usize];
        let function = match known.and_then(|root| activation.rooted(root)) {
            Some(function) => function,
            None => self.look_up(activation)?,
        };
        Ok(Call::new(function.into(), Value::Null, args))
    }

    fn look_up<'gc>(self, activation: &mut Activation<'_, 'gc>) -> Result<Object<'gc>, Error<'gc>> {
        let (class, name) = self.target();
        let class = activation.class(class)?;
        let function = activation.get_public(class.into(), name)?;
        let function = function
            .as_object()
            .expect("the class library declares the function");
        let root = activation.root(function);
        Natives::of(activation).handlers[self as usize] = Some(root);
        Ok(function)
    }
}

/// Makes the stage and the document's object, and plays the first frame. Without a document class, as in a SWF that only
/// has frame scripts, the document's object is a MovieClip.
pub fn start(machine: &mut Machine, document_class: Option<&str>) -> Outcome {
    run(machine, |activation| {
        let now = activation.host().monotonic_ms();
        Natives::of(activation).started_at = now;
        let class = match document_class {
            Some(name) => {
                let domain = activation.vm().main_domain();
                activation.class_in(domain, name)?.into()
            }
            None => Value::Null,
        };
        let facts = facts(activation)?;
        Handler::Start
            .call(activation, &[class, facts.into()])
            .map(Some)
    })
}

/// What `LoaderInfo` and the stage are to show, by the names of the members that show it.
fn facts<'gc>(activation: &mut Activation<'_, 'gc>) -> Result<Object<'gc>, Error<'gc>> {
    let application = Natives::of(activation).application.clone();
    let movie = &application.movie;
    let facts = activation.object();
    let parameters = activation.object();
    for (name, value) in &application.parameters {
        let value = activation.string(value).into();
        activation.set_public(parameters.into(), name, value)?;
    }
    let entries = [
        (
            "hasWindow",
            // Windows are for application content.
            (application.runtime == PlayerRuntime::Air
                && application.sandbox.may_serve().is_ok()
                && !application.command_line)
                .into(),
        ),
        ("hasStage", (!application.command_line).into()),
        (
            "windowTitle",
            activation.string(&application.window.title).into(),
        ),
        ("windowVisible", application.window.visible.into()),
        (
            "windowX",
            application.window.place.0.map_or(Value::Null, Value::from),
        ),
        (
            "windowY",
            application.window.place.1.map_or(Value::Null, Value::from),
        ),
        ("url", activation.string(&application.url).into()),
        ("parameters", parameters.into()),
        ("bytesTotal", movie.length.into()),
        ("swfVersion", i32::from(movie.version).into()),
        ("frameRate", movie.frame_rate.into()),
        ("width", movie.width.into()),
        ("height", movie.height.into()),
        ("movie", 0.into()),
    ];
    for (name, value) in entries {
        activation.set_public(facts.into(), name, value)?;
    }
    Ok(facts)
}

/// Plays a frame: `enterFrame`, `frameConstructed`, frame scripts, `exitFrame`, `render`.
pub fn frame(machine: &mut Machine) -> Outcome {
    run(machine, |activation| {
        Handler::Tick.call(activation, &[]).map(Some)
    })
}

/// Lets the timer that is due first tick. `None` where none is due.
pub fn timer(machine: &mut Machine) -> Option<Outcome> {
    let target = machine.enter(|activation| {
        let now = activation.host().monotonic_ms();
        let (_, target) = Natives::of(activation).timers.pop_due(now)?;
        Some(target.object)
    })?;
    Some(run(machine, |activation| match activation.rooted(target) {
        Some(timer) => Handler::TimerTick
            .call(activation, &[timer.into()])
            .map(Some),
        None => Ok(None),
    }))
}

/// Delivers an event of a socket.
pub fn socket_event(machine: &mut Machine, event: Event) -> Outcome {
    run(machine, |activation| {
        match embed::deliver(&mut Script(activation), event) {
            Delivery::Dispatched(call) => call,
            Delivery::Unheard => Ok(None),
            Delivery::Other(event) => other_event(activation, event),
        }
    })
}

/// Delivers an event of another class than the three sockets'.
fn other_event<'gc>(
    activation: &mut Activation<'_, 'gc>,
    event: Event,
) -> Result<Option<Call<'gc>>, Error<'gc>> {
    match event {
        Event::Response { fetch, response } => on_fetch(activation, fetch, |activation, stream| {
            let args = url_stream::response_args(activation, stream, &response);
            Handler::Response.call(activation, &args)
        }),
        Event::Body { fetch, bytes } => on_fetch(activation, fetch, |activation, stream| {
            let limit = Natives::of(activation).net.limits().input_bytes;
            if UrlStream::of(stream).push(&bytes) > limit {
                tracing::warn!(
                    limit,
                    "a request was given up: its answer is longer than a program may leave unread"
                );
                Natives::of(activation).net.cancel_fetch(fetch);
                end_fetch(activation, fetch);
                return Handler::FetchFailed.call(activation, &[stream.into()]);
            }
            let args = [stream.into(), (bytes.len() as f64).into()];
            Handler::Body.call(activation, &args)
        }),
        Event::Fetched { fetch } => match end_fetch(activation, fetch) {
            Some(stream) => Handler::Fetched
                .call(activation, &[stream.into()])
                .map(Some),
            None => Ok(None),
        },
        Event::FetchFailed { fetch, failure } => {
            tracing::info!(%failure, "a request failed");
            let Some(stream) = end_fetch(activation, fetch) else {
                return Ok(None);
            };
            if let FetchFailure::Connect(ConnectFailure::Denied(denied)) = failure {
                let own = Natives::of(activation).application.url.clone();
                let text = msg::E2048.format([&own, &denied.target]);
                return load_denied(activation, stream, &text).map(Some);
            }
            if let FetchFailure::Connect(ConnectFailure::Insecure {
                certificate: Some(refused),
                ..
            }) = failure
            {
                let refused = amf::byte_array(activation, refused)?;
                let args = [stream.into(), refused.into()];
                return Handler::FetchRefused.call(activation, &args).map(Some);
            }
            Handler::FetchFailed
                .call(activation, &[stream.into()])
                .map(Some)
        }
        Event::LookedUp { lookup, records } => {
            let Some(pending) = Natives::of(activation).lookups.remove(&lookup) else {
                return Ok(None);
            };
            let Some(resolver) = release(activation, pending.resolver) else {
                return Ok(None);
            };
            let answers = records
                .into_iter()
                .map(|record| dns_resolver::answer(activation, record))
                .collect();
            let args = [
                resolver.into(),
                activation.string(&pending.host).into(),
                pending.record_type.into(),
                activation.array(answers).into(),
            ];
            Handler::LookedUp.call(activation, &args).map(Some)
        }
        Event::LookupFailed { lookup, failure } => {
            let Some(pending) = Natives::of(activation).lookups.remove(&lookup) else {
                return Ok(None);
            };
            tracing::info!(host = pending.host, %failure, "a look-up failed");
            let Some(resolver) = release(activation, pending.resolver) else {
                return Ok(None);
            };
            let (text, id) = dns_resolver::failure(activation, &failure);
            let args = [resolver.into(), activation.string(&text).into(), id.into()];
            Handler::LookupFailed.call(activation, &args).map(Some)
        }
        Event::LocalMessage { channel, bytes } => {
            let root = Natives::of(activation).channels.get(&channel).copied();
            let Some(receiver) = root.and_then(|root| activation.rooted(root)) else {
                return Ok(None);
            };
            let (message, _) = amf::decode(activation, bytes, ObjectEncoding::Amf0)?;
            Handler::LocalMessage
                .call(activation, &[receiver.into(), message])
                .map(Some)
        }
        Event::LocalMessageSent { message, delivered } => {
            let root = Natives::of(activation).local_messages.remove(&message);
            let Some(sender) = root.and_then(|root| release(activation, root)) else {
                return Ok(None);
            };
            Handler::LocalMessageSent
                .call(activation, &[sender.into(), delivered.into()])
                .map(Some)
        }
        Event::InterfacesChanged => Handler::NetworkChanged.call(activation, &[]).map(Some),
        other => {
            tracing::warn!(event = ?other, "an event of the network that no class handles");
            Ok(None)
        }
    }
}

/// Delivers what work on another thread has come to.
pub fn finished(machine: &mut Machine, finished: Finished) -> Outcome {
    run(machine, |activation| finished.deliver(activation))
}

/// Delivers the next event that waits in [`Natives`] itself: an `invoke`, or one that a native put off.
/// `None` where there is none.
pub fn pending_event(machine: &mut Machine) -> Option<Outcome> {
    if !machine.enter(|activation| Natives::of(activation).has_pending_event()) {
        return None;
    }
    Some(run(machine, |activation| {
        match Natives::of(activation).next_deferred() {
            Some(Deferred::LoadDenied { stream, load, text }) => {
                match release(activation, stream) {
                    Some(stream) if UrlStream::of(stream).is_loading(load) => {
                        load_denied(activation, stream, &text).map(Some)
                    }
                    _ => Ok(None),
                }
            }
            Some(Deferred::FileLoad { stream, load, path }) => {
                let stream = release(activation, stream);
                let Some(stream) = stream.filter(|stream| UrlStream::of(*stream).is_loading(load))
                else {
                    return Ok(None);
                };
                let length = match path.as_deref().map(std::fs::read) {
                    Some(Ok(bytes)) => {
                        let length = bytes.len() as f64;
                        UrlStream::of(stream).set_file(bytes);
                        length
                    }
                    Some(Err(error)) => {
                        tracing::info!(?path, %error, "a file can't be loaded");
                        -1.0
                    }
                    None => -1.0,
                };
                Handler::FileLoaded
                    .call(activation, &[stream.into(), length.into()])
                    .map(Some)
            }
            None => invocation(activation),
        }
    }))
}

fn invocation<'gc>(activation: &mut Activation<'_, 'gc>) -> Result<Option<Call<'gc>>, Error<'gc>> {
    let Some(invocation) = Natives::of(activation).invocations.pop_front() else {
        return Ok(None);
    };
    let arguments = invocation
        .arguments
        .iter()
        .map(|text| activation.string(text).into())
        .collect();
    let reason = if invocation.at_login {
        "login"
    } else {
        "standard"
    };
    let directory = match &invocation.current_directory {
        Some(path) => activation.string(&path.to_string_lossy()).into(),
        None => Value::Null,
    };
    let args = [
        activation.array(arguments).into(),
        activation.string(reason).into(),
        directory,
    ];
    Handler::Invoked.call(activation, &args).map(Some)
}

/// Tells the program that it is about to be ended from outside: the `exiting` event of NativeApplication, and those of its
/// windows.
pub fn exiting(machine: &mut Machine) -> Outcome {
    tell_application(machine, Handler::Exiting)
}

/// Closes the windows of a program that has asked to be ended, which may keep it. Gives the code that it ends with, if it
/// does.
pub fn close_windows(machine: &mut Machine) -> Option<i32> {
    let code = machine.enter(|activation| Natives::of(activation).begin_exit())?;
    tell_application(machine, Handler::Closing);
    machine.enter(|activation| {
        let natives = Natives::of(activation);
        natives.settle_exit(code);
        natives.exit_code()
    })
}

/// Calls a handler, where there is a NativeApplication.
fn tell_application(machine: &mut Machine, handler: Handler) -> Outcome {
    run(machine, |activation| {
        let natives = Natives::of(activation);
        let air = natives.application.runtime == PlayerRuntime::Air;
        if !air || natives.application.sandbox.may_serve().is_err() {
            return Ok(None);
        }
        handler.call(activation, &[]).map(Some)
    })
}

/// Saves what the program keeps without asking: its SharedObjects. Nothing of its own runs any more.
pub fn ended(machine: &mut Machine) -> Outcome {
    run(machine, |activation| {
        if !Natives::of(activation).keeps_shared_objects {
            return Ok(None);
        }
        Handler::Ended.call(activation, &[]).map(Some)
    })
}

/// Delivers an event of the mouse or the keyboard.
pub fn input(machine: &mut Machine, event: &InputEvent) -> Outcome {
    run(machine, |activation| {
        let now = activation.host().monotonic_ms();
        let event = event.facts(now).into_object(activation)?;
        Handler::Input.call(activation, &[event.into()]).map(Some)
    })
}

/// Clicks on what a word stands for: a path of names, the name or the text of an object. Errors: why it can't be clicked.
pub fn click(machine: &mut Machine, word: &str) -> Result<(), String> {
    let answer = ask(machine, |activation| {
        let now = activation.host().monotonic_ms();
        let word = activation.string(word).into();
        Handler::Click.call(activation, &[word, now.into()])
    });
    answer.map_or(Ok(()), Err)
}

/// Types text into what has the focus. Errors: why nothing can be typed.
pub fn type_text(machine: &mut Machine, text: &str) -> Result<(), String> {
    let answer = ask(machine, |activation| {
        let text = activation.string(text).into();
        Handler::Type.call(activation, &[text])
    });
    answer.map_or(Ok(()), Err)
}

/// All that is on the stage, as JSON; `None` where the program has none.
pub fn describe_stage(machine: &mut Machine) -> Option<String> {
    ask(machine, |activation| {
        Handler::DescribeStage.call(activation, &[])
    })
}

/// Runs a handler that reports something, and gives that.
fn ask(
    machine: &mut Machine,
    call: impl for<'gc> FnOnce(&mut Activation<'_, 'gc>) -> Result<Call<'gc>, Error<'gc>>,
) -> Option<String> {
    machine.enter(|activation| Natives::of(activation).answer = None);
    run(machine, |activation| call(activation).map(Some));
    machine.enter(|activation| Natives::of(activation).answer.take())
}

/// Runs a handler and sends what it wrote: the flush at the end of a tick (semantics §4.2, row "auto flush").
fn run(
    machine: &mut Machine,
    call: impl for<'gc> FnOnce(&mut Activation<'_, 'gc>) -> Result<Option<Call<'gc>>, Error<'gc>>,
) -> Outcome {
    let outcome = machine.run(call);
    machine.enter(|activation| Natives::of(activation).net.flush_all());
    outcome
}

/// Does `handle` with the URLStream that a server answers, unless it was closed.
fn on_fetch<'gc>(
    activation: &mut Activation<'_, 'gc>,
    fetch: FetchId,
    handle: impl FnOnce(&mut Activation<'_, 'gc>, Object<'gc>) -> Result<Call<'gc>, Error<'gc>>,
) -> Result<Option<Call<'gc>>, Error<'gc>> {
    let root = Natives::of(activation).fetches.get(&fetch).copied();
    match root.and_then(|root| activation.rooted(root)) {
        Some(stream) => handle(activation, stream).map(Some),
        None => Ok(None),
    }
}

/// Lets go of the URLStream that a server has answered. Gives it.
fn end_fetch<'gc>(activation: &mut Activation<'_, 'gc>, fetch: FetchId) -> Option<Object<'gc>> {
    let root = Natives::of(activation).fetches.remove(&fetch)?;
    release(activation, root)
}

/// The call for a load that security forbids.
fn load_denied<'gc>(
    activation: &mut Activation<'_, 'gc>,
    stream: Object<'gc>,
    text: &str,
) -> Result<Call<'gc>, Error<'gc>> {
    let args = [
        stream.into(),
        activation.string(text).into(),
        msg::E2048.id.into(),
    ];
    Handler::LoadDenied.call(activation, &args)
}

/// The object of a root that is needed no longer.
fn release<'gc>(activation: &mut Activation<'_, 'gc>, root: RootId) -> Option<Object<'gc>> {
    let object = activation.rooted(root);
    activation.unroot(root);
    object
}
