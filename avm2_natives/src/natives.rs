//! [`Natives`]: what the native classes keep between calls.

use std::collections::{HashSet, VecDeque};
use std::path::PathBuf;

use airshim_avm2::RootId;
use airshim_avm2::prelude::*;
use airshim_net::embed::Objects;
use airshim_net::{ChannelId, FetchId, LocalMessageId, LookupId, Net, Permissions};
use rustc_hash::FxHashMap;
use tokio::runtime::Handle;

use crate::amf::class_aliases::ClassAliases;
use crate::application::{Application, Invocation};
use crate::content::Content;
use crate::dispatch::Handler;
use crate::files::FileSystem;
use crate::flash::net::dns::dns_resolver::PendingLookup;
use crate::flash::net::refuse;
use crate::flash::utils::timer::RunningTimer;
use crate::fonts::FontLibrary;
use crate::jobs::Jobs;
use crate::symbols::Movies;
use crate::timers::Timers;

/// An event that a native has to send once the running handler has returned.
pub(crate) enum Deferred {
    /// `securityError` on a URLStream whose sandbox doesn't let it ask a server.
    LoadDenied {
        /// The URLStream.
        stream: RootId,
        /// Its number of the load.
        load: u32,
        /// The text of the event.
        text: String,
    },
    /// A file that a URLStream wants.
    FileLoad {
        /// The URLStream.
        stream: RootId,
        /// Its number of the load.
        load: u32,
        /// The file; `None` where the URL names none.
        path: Option<PathBuf>,
    },
}

/// The state behind the native classes of one program. The embedder's [`Host`](airshim_avm2::Host) gives it out as its
/// extension.
pub struct Natives {
    /// All sockets.
    pub net: Net,
    /// The timers of `flash.utils`.
    pub timers: Timers<RunningTimer>,
    /// What the program is told about itself.
    pub application: Application,
    /// The contents that run, by their numbers; the program itself is number 0.
    pub(crate) contents: Vec<Content>,
    /// Files, as far as the program may use them.
    pub files: FileSystem,
    /// Work on other threads.
    pub jobs: Jobs,
    /// The servers, sockets and datagram sockets that events can come to, each kept alive meanwhile.
    pub(crate) objects: Objects<RootId>,
    /// The URLStreams that a server is to answer, each kept alive until it has.
    pub(crate) fetches: FxHashMap<FetchId, RootId>,
    /// What DNSResolvers wait for.
    pub(crate) lookups: FxHashMap<LookupId, PendingLookup>,
    /// The connected LocalConnections, each kept alive until it is closed.
    pub(crate) channels: FxHashMap<ChannelId, RootId>,
    /// The LocalConnections that wait to hear what became of a message.
    pub(crate) local_messages: FxHashMap<LocalMessageId, RootId>,
    /// Starts of the program that no listener has heard of.
    pub(crate) invocations: VecDeque<Invocation>,
    /// Events that natives put off until the running handler has returned.
    deferred: VecDeque<Deferred>,
    /// The classes that keep their type in AMF.
    pub(crate) class_aliases: ClassAliases,
    /// The script's functions that the runtime calls, by [`Handler`].
    pub(crate) handlers: [Option<RootId>; Handler::COUNT],
    /// Whether the program listens to `invoke`.
    pub(crate) wants_invocations: bool,
    /// Whether anything happens in frames.
    pub(crate) frames_needed: bool,
    /// Whether there are SharedObjects, which are saved at the end.
    pub(crate) keeps_shared_objects: bool,
    /// `Stage.frameRate`.
    pub(crate) frame_rate: f64,
    /// Since when the program runs, for `NativeApplication.timeSinceLastUserInput`, in the host's monotonic milliseconds.
    pub(crate) started_at: f64,
    /// The SWFs that it consists of.
    pub movies: Movies,
    /// The fonts that text is laid out with.
    pub(crate) fonts: FontLibrary,
    /// What the script's side has answered last to a question of the runtime's.
    pub(crate) answer: Option<String>,
    /// The code that the program asked to end with.
    exit_code: Option<i32>,
    /// Whether a window has prevented the exit that is under way.
    pub(crate) stays: bool,
    /// Whether the program asked for a collection.
    gc_requested: bool,
    /// Unimplemented members that were logged.
    logged: HashSet<String>,
}

impl Natives {
    /// The state of a program that hasn't started. Its work in the background is done on `handle`'s runtime.
    pub fn new(net: Net, handle: Handle, application: Application, files: FileSystem) -> Self {
        let frame_rate = application.movie.frame_rate;
        let content = Content {
            sandbox: application.sandbox,
            url: application.url.clone(),
        };
        Self {
            net,
            timers: Timers::new(),
            application,
            contents: vec![content],
            files,
            jobs: Jobs::new(handle),
            objects: Objects::new(),
            fetches: FxHashMap::default(),
            lookups: FxHashMap::default(),
            channels: FxHashMap::default(),
            local_messages: FxHashMap::default(),
            invocations: VecDeque::new(),
            deferred: VecDeque::new(),
            class_aliases: ClassAliases::default(),
            handlers: [None; Handler::COUNT],
            wants_invocations: false,
            frames_needed: false,
            keeps_shared_objects: false,
            frame_rate,
            started_at: 0.0,
            movies: Movies::default(),
            fonts: FontLibrary::default(),
            answer: None,
            exit_code: None,
            stays: false,
            gc_requested: false,
            logged: HashSet::new(),
        }
    }

    /// The state that belongs to the running program.
    pub fn of<'a>(activation: &'a mut Activation<'_, '_>) -> &'a mut Self {
        activation
            .host()
            .extension()
            .downcast_mut()
            .expect("a host that runs these classes has their state as its extension")
    }

    /// The check of what only application content may use: the code that calls must be such.
    ///
    /// # Errors
    ///
    /// SecurityError #3205 in other sandboxes (semantics §10).
    pub(crate) fn require_application_sandbox<'gc>(
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<(), Error<'gc>> {
        let allowed = Content::of_caller(activation).sandbox.may_serve();
        allowed.map_err(|refusal| refuse(activation, refusal))
    }

    /// What whoever runs the program lets it do. To be asked right before a file is touched or a process started, in
    /// every sandbox; sockets ask by themselves.
    pub fn permissions(&self) -> &Permissions {
        self.net.permissions()
    }

    /// Frames per second, as the program set it last (`Stage.frameRate`): between 0.01 and 1000.
    pub fn frame_rate(&self) -> f64 {
        self.frame_rate
    }

    /// Whether frames have to be played: something listens to them, or a clip has frames to play.
    pub fn frames_needed(&self) -> bool {
        self.frames_needed
    }

    /// Whether [`dispatch::pending_event`](crate::dispatch::pending_event) would deliver something.
    pub fn has_pending_event(&self) -> bool {
        !self.deferred.is_empty() || self.wants_invocations && !self.invocations.is_empty()
    }

    /// Puts an event off until the running handler has returned.
    pub(crate) fn defer(&mut self, event: Deferred) {
        self.deferred.push_back(event);
    }

    /// The next event that was put off.
    pub(crate) fn next_deferred(&mut self) -> Option<Deferred> {
        self.deferred.pop_front()
    }

    /// Adds an `invoke` event, which waits until the program listens to it.
    pub fn invoke(&mut self, invocation: Invocation) {
        self.invocations.push_back(invocation);
    }

    /// When the next timer is due, in the host's monotonic milliseconds.
    pub fn next_timer(&self) -> Option<f64> {
        self.timers.next_deadline()
    }

    /// Whether nothing can happen any more: no socket, no timer, no job, no frame to play and no event to deliver.
    pub fn is_idle(&self) -> bool {
        self.net.is_idle()
            && self.jobs.is_idle()
            && self.timers.is_empty()
            && !self.frames_needed
            && !self.has_pending_event()
    }

    /// Asks the player to end the program once the running handler has returned. The first code stays.
    pub(crate) fn request_exit(&mut self, code: i32) {
        self.exit_code.get_or_insert(code);
    }

    /// The code that the program asked to end with, if it did.
    pub fn exit_code(&self) -> Option<i32> {
        self.exit_code
    }

    /// Takes the code that the program asked to end with, while its windows are closed.
    pub(crate) fn begin_exit(&mut self) -> Option<i32> {
        self.stays = false;
        self.exit_code.take()
    }

    /// Whether the windows are closed: then the program ends with this code, unless it has asked for an end once more.
    pub(crate) fn settle_exit(&mut self, code: i32) {
        if !self.stays {
            self.request_exit(code);
        }
    }

    /// Asks the player to collect garbage once the running handler has returned.
    pub(crate) fn request_gc(&mut self) {
        self.gc_requested = true;
    }

    /// Whether the program asked for a collection since the last call.
    pub fn take_gc_request(&mut self) -> bool {
        std::mem::take(&mut self.gc_requested)
    }

    /// Whether `member` wasn't asked about before.
    pub(crate) fn is_first_use(&mut self, member: &str) -> bool {
        self.logged.insert(member.to_owned())
    }
}

impl std::fmt::Debug for Natives {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Natives")
            .field("net", &self.net)
            .field("objects", &self.objects.len())
            .field("frames_needed", &self.frames_needed)
            .finish_non_exhaustive()
    }
}
