//! From handles to contexts, and what a context holds.

use std::collections::HashMap;
use std::ffi::CString;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::thread::JoinHandle;

use airshim_net::embed::{
    DatagramSocketObject, Objects, Player, ScriptEvent, ServerSocketObject, SocketObject,
};
use airshim_net::{Limits, Net, NetworkInterface, Refusal, Sandbox};
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

use crate::error::Failure;
use crate::secure_socket::Secure;
use crate::signal::Signal;
use crate::{AirshimContext, AirshimObject};

/// The contexts that there are.
static CONTEXTS: LazyLock<Mutex<HashMap<AirshimContext, Arc<Context>>>> =
    LazyLock::new(Mutex::default);

/// The last handle given out. Those of all contexts and objects differ.
static LAST_HANDLE: AtomicU64 = AtomicU64::new(0);

fn new_handle() -> u64 {
    LAST_HANDLE.fetch_add(1, Ordering::Relaxed) + 1
}

/// One program.
pub(crate) struct Context {
    pub(crate) signal: Arc<Signal>,
    pub(crate) runtime: Handle,
    program: Mutex<Program>,
    /// The thread that waits for the operating system, and what ends it.
    thread: Mutex<Option<(oneshot::Sender<()>, JoinHandle<()>)>>,
}

/// Its sockets and objects.
pub(crate) struct Program {
    pub(crate) net: Net,
    objects: Objects<AirshimObject>,
    server_sockets: HashMap<AirshimObject, ServerSocketObject>,
    sockets: HashMap<AirshimObject, SocketObject>,
    datagram_sockets: HashMap<AirshimObject, DatagramSocketObject>,
    /// What those of its Sockets have that are SecureSockets.
    pub(crate) secure: HashMap<AirshimObject, Secure>,
    /// The interfaces that were found last.
    pub(crate) interfaces: Vec<NetworkInterface>,
    pub(crate) sandbox: Sandbox,
    pub(crate) url: Arc<str>,
    /// What the last event's pointers point to.
    pub(crate) text: CString,
    pub(crate) data: Vec<u8>,
}

/// Makes a context.
pub(crate) fn open(sandbox: Sandbox, url: &str) -> Result<AirshimContext, Failure> {
    let signal = Arc::new(Signal::new().map_err(|_| Failure::System)?);
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|_| Failure::System)?;
    let handle = runtime.handle().clone();
    let (end, ended) = oneshot::channel();
    let thread = std::thread::Builder::new()
        .name("airshim-net".to_owned())
        .spawn(move || {
            // Drives the sockets' readiness. Dropping the sender ends it, too.
            let _ = runtime.block_on(ended);
        })
        .map_err(|_| Failure::System)?;
    let context = Context {
        signal,
        runtime: handle.clone(),
        program: Mutex::new(Program {
            net: Net::new(handle, Limits::default()),
            objects: Objects::new(),
            server_sockets: HashMap::new(),
            sockets: HashMap::new(),
            datagram_sockets: HashMap::new(),
            secure: HashMap::new(),
            interfaces: Vec::new(),
            sandbox,
            url: url.into(),
            text: CString::default(),
            data: Vec::new(),
        }),
        thread: Mutex::new(Some((end, thread))),
    };
    context.signal.raise();
    let id = new_handle();
    contexts().insert(id, Arc::new(context));
    Ok(id)
}

/// Ends a context. A call that is under way with it on another thread is done before.
pub(crate) fn close(id: AirshimContext) -> Result<(), Failure> {
    let context = contexts().remove(&id).ok_or(Failure::BadHandle)?;
    {
        // A program that panicked is given up as it is.
        let mut program = context
            .program
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        program.net = Net::new(context.runtime.clone(), Limits::default());
    }
    // Who waits learns that there is no context any more.
    context.signal.raise();
    let mut thread = context
        .thread
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if let Some((end, thread)) = thread.take() {
        let _ = end.send(());
        let _ = thread.join();
    }
    Ok(())
}

fn contexts() -> std::sync::MutexGuard<'static, HashMap<AirshimContext, Arc<Context>>> {
    // Nothing panics under the lock but for want of memory.
    CONTEXTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The context behind a handle.
pub(crate) fn context(id: AirshimContext) -> Result<Arc<Context>, Failure> {
    contexts().get(&id).cloned().ok_or(Failure::BadHandle)
}

/// Does something with a program.
pub(crate) fn with_program<T>(
    id: AirshimContext,
    work: impl FnOnce(&mut Program) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let context = context(id)?;
    let mut program = context.program.lock().map_err(|_| Failure::Internal)?;
    work(&mut program)
}

/// Does something with a program that leaves work for the next call for events.
pub(crate) fn with_busy_program<T>(
    id: AirshimContext,
    work: impl FnOnce(&mut Program) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let result = with_program(id, work);
    if result.is_ok() {
        context(id)?.signal.raise();
    }
    result
}

/// Does something with an object that the script may be refused, and that leaves work for the next call for events.
pub(crate) fn with_busy_object<T: Native>(
    context: AirshimContext,
    object: AirshimObject,
    work: impl FnOnce(&mut T, &mut Program) -> Result<(), Refusal>,
) -> Result<(), Failure> {
    with_busy_program(context, |program| {
        program.with_object(object, work)??;
        Ok(())
    })
}

impl Context {
    /// Does something with the program while its sockets' driver goes on.
    pub(crate) fn program(&self) -> Result<std::sync::MutexGuard<'_, Program>, Failure> {
        self.program.lock().map_err(|_| Failure::Internal)
    }
}

impl Program {
    /// The native data of an object.
    pub(crate) fn object<T: Native>(&mut self, id: AirshimObject) -> Result<&mut T, Failure> {
        T::table(self).get_mut(&id).ok_or(Failure::BadHandle)
    }

    /// Does something with the native data of an object that may need the whole program.
    pub(crate) fn with_object<T: Native, R>(
        &mut self,
        id: AirshimObject,
        work: impl FnOnce(&mut T, &mut Self) -> R,
    ) -> Result<R, Failure> {
        let mut object = T::table(self).remove(&id).ok_or(Failure::BadHandle)?;
        let result = work(&mut object, self);
        T::table(self).insert(id, object);
        Ok(result)
    }

    /// Gives new native data a handle.
    pub(crate) fn add<T: Native>(&mut self, object: T) -> AirshimObject {
        let id = new_handle();
        T::table(self).insert(id, object);
        id
    }

    /// Forgets an object, and closes what it has. Gives whether it was there.
    pub(crate) fn remove(&mut self, id: AirshimObject) -> bool {
        self.secure.remove(&id);
        // Closing is refused where nothing is open, which comes to the same.
        if let Some(mut socket) = self.server_sockets.remove(&id) {
            let _ = socket.close(self);
        } else if let Some(mut socket) = self.sockets.remove(&id) {
            let _ = socket.close(self);
        } else if let Some(mut socket) = self.datagram_sockets.remove(&id) {
            let _ = socket.close(self);
        } else {
            return false;
        }
        true
    }
}

/// The native data of a class.
pub(crate) trait Native: Sized {
    /// Where a program has those of its objects.
    fn table(program: &mut Program) -> &mut HashMap<AirshimObject, Self>;
}

impl Native for ServerSocketObject {
    fn table(program: &mut Program) -> &mut HashMap<AirshimObject, Self> {
        &mut program.server_sockets
    }
}

impl Native for SocketObject {
    fn table(program: &mut Program) -> &mut HashMap<AirshimObject, Self> {
        &mut program.sockets
    }
}

impl Native for DatagramSocketObject {
    fn table(program: &mut Program) -> &mut HashMap<AirshimObject, Self> {
        &mut program.datagram_sockets
    }
}

impl Program {
    /// Notes what an event says of a SecureSocket's server.
    pub(crate) fn note_server(
        &mut self,
        target: AirshimObject,
        event: &ScriptEvent<AirshimObject>,
    ) {
        let Some(secure) = self.secure.get_mut(&target) else {
            return;
        };
        match event {
            ScriptEvent::Connect => {
                let socket = self.sockets.get(&target);
                let stream = socket.and_then(|socket| socket.stream().ok());
                secure.trust(stream.and_then(|stream| self.net.peer_certificate(stream)));
            }
            ScriptEvent::IoError {
                certificate: Some(status),
                ..
            } => secure.distrust(*status),
            _ => {}
        }
    }
}

impl Player for Program {
    type Object = AirshimObject;
    /// The player on the other side keeps its objects alive itself.
    type Root = AirshimObject;
    type Outcome = (AirshimObject, ScriptEvent<AirshimObject>);

    fn with_net<T>(&mut self, work: impl FnOnce(&mut Net, &mut Objects<AirshimObject>) -> T) -> T {
        work(&mut self.net, &mut self.objects)
    }

    fn root(&mut self, object: &AirshimObject) -> AirshimObject {
        *object
    }

    fn new_socket(&mut self, socket: SocketObject) -> Result<AirshimObject, Self::Outcome> {
        Ok(self.add(socket))
    }

    fn dispatch(
        &mut self,
        target: &AirshimObject,
        event: ScriptEvent<AirshimObject>,
    ) -> Self::Outcome {
        (*target, event)
    }
}
