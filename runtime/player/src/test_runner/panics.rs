//! Where a test panicked: the hook keeps it for the report, so that it doesn't get lost between the outputs of
//! several jobs.

use std::any::Any;
use std::cell::RefCell;

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Makes panics of this process keep silent, and be remembered for `describe` on their thread.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|info| {
        let location = info.location().map(ToString::to_string).unwrap_or_default();
        LAST.with_borrow_mut(|last| {
            *last = Some(format!("{} at {location}", message(info.payload())))
        });
    }));
}

/// What the last panic of this thread said; without the hook, what its payload says.
pub(super) fn describe(payload: &(dyn Any + Send)) -> String {
    LAST.with_borrow_mut(Option::take)
        .unwrap_or_else(|| message(payload).to_owned())
}

fn message(payload: &(dyn Any + Send)) -> &str {
    if let Some(text) = payload.downcast_ref::<&str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "no message"
    }
}
