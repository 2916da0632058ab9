//! What a FileStream that was opened in the background has done there, and what the script hears of it.

use airshim_avm2::prelude::*;
use airshim_avm2::{Call, RootId};

use super::{FileStreamData, Open, stream};
use crate::Natives;
use crate::airshim::internal_method;
use crate::files::{Done, Report};
use crate::jobs::Delivered;

/// Starts what is next in a session, if something is. The stream's object stays alive until it is done.
pub(super) fn go_on<'gc>(activation: &mut Activation<'_, 'gc>, this: Value<'gc>, session: u32) {
    let object = this
        .as_object()
        .expect("a method of FileStream is called on an object");
    let data = FileStreamData::of(object);
    let read_ahead = data.read_ahead.get();
    let Some(operation) = data
        .with_session(session, |stream| stream.next(read_ahead))
        .flatten()
    else {
        return;
    };
    let root = activation.root(object);
    let natives = Natives::of(activation);
    let files = natives.files.clone();
    natives.jobs.spawn(
        move || operation.run(&files),
        move |activation, done| completed(activation, root, session, done),
    );
}

/// Takes what came of an operation, starts the next one, and tells the script.
fn completed<'gc>(
    activation: &mut Activation<'_, 'gc>,
    root: RootId,
    session: u32,
    done: Done,
) -> Delivered<'gc> {
    let object = activation.rooted(root);
    activation.unroot(root);
    let Some(object) = object else {
        return Ok(None);
    };
    let data = FileStreamData::of(object);
    let report = data
        .with_session(session, |stream| stream.complete(done))
        .flatten();
    if matches!(report, Some(Report::Failed(_))) && !is_open(data, session) {
        // It couldn't be opened: the stream is as if it never had been.
        let mut open = data.open.borrow_mut();
        if matches!(*open, Open::Async(number) if number == session) {
            *open = Open::Nothing;
        }
    }
    go_on(activation, object.into(), session);
    let is_current = |number| matches!(*data.open.borrow(), Open::Async(open) if open == number);
    data.sessions
        .borrow_mut()
        .retain(|(number, stream)| is_current(*number) || !stream.is_settled());
    if session != data.last_session.get() {
        return Ok(None);
    }
    let Some(report) = report else {
        return Ok(None);
    };
    let (method, args) = match report {
        Report::Progress {
            loaded,
            total,
            is_end,
        } => (
            "received",
            vec![
                session.into(),
                (loaded as f64).into(),
                (total as f64).into(),
                is_end.into(),
            ],
        ),
        Report::Written { pending, total } => (
            "written",
            vec![(pending as f64).into(), (total as f64).into()],
        ),
        Report::Closed => ("closed", Vec::new()),
        Report::Failed(error) => (
            "failed",
            vec![activation.string(&error.text()).into(), error.id().into()],
        ),
    };
    let function = internal_method(activation, object, method)?;
    Ok(Some(Call::new(function, object.into(), &args)))
}

fn is_open(data: &FileStreamData, session: u32) -> bool {
    data.with_session(session, |stream| stream.is_open()) == Some(true)
}

/// `isAtEnd(session)`: whether the file of this session is still open, and has been read to its end.
pub fn is_at_end<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let data = stream(this);
    let session = args.uint(0);
    let is_current = matches!(*data.open.borrow(), Open::Async(open) if open == session);
    let is_at_end =
        is_current && data.with_session(session, |stream| stream.is_at_end()) == Some(true);
    Ok(is_at_end.into())
}
