//! [`Actions`]: what the command line has the runtime do with the program, one after the other.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Click on what a word stands for, as soon as it is there.
    Click(String),
    /// Type text into what has the focus.
    Type(String),
    /// Wait for the program to trace a line with this text in it.
    Await(String),
}

/// The lines that a program has traced and nobody has waited for yet.
#[derive(Debug, Clone, Default)]
pub struct TraceWatch(Rc<RefCell<VecDeque<String>>>);

impl TraceWatch {
    /// Takes a line.
    pub fn push(&self, line: &str) {
        self.0.borrow_mut().push_back(line.to_owned());
    }

    /// Whether a line with `text` in it has come. Lines up to that one are forgotten.
    fn has_seen(&self, text: &str) -> bool {
        let mut lines = self.0.borrow_mut();
        match lines.iter().position(|line| line.contains(text)) {
            Some(index) => {
                lines.drain(..=index);
                true
            }
            None => false,
        }
    }
}

/// Actions that are still to be done, in order.
#[derive(Debug, Default)]
pub struct Actions {
    rest: VecDeque<Action>,
    watch: TraceWatch,
}

impl Actions {
    /// These actions; lines come through `watch`.
    pub fn new(actions: impl IntoIterator<Item = Action>, watch: TraceWatch) -> Self {
        Self {
            rest: actions.into_iter().collect(),
            watch,
        }
    }

    /// The action whose turn it is. Waiting that is over is passed by.
    pub fn current(&mut self) -> Option<&Action> {
        while let Some(Action::Await(text)) = self.rest.front() {
            if !self.watch.has_seen(text) {
                break;
            }
            self.rest.pop_front();
        }
        self.rest.front()
    }

    /// The current action is done.
    pub fn done(&mut self) {
        self.rest.pop_front();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_ends_with_the_line_and_takes_it() {
        let watch = TraceWatch::default();
        let actions = ["ready", "ready"].map(|text| Action::Await(text.into()));
        let mut actions = Actions::new(actions, watch.clone());
        watch.push("getting there");
        assert!(actions.current().is_some());
        watch.push("now ready.");
        assert_eq!(actions.current(), Some(&Action::Await("ready".into())));
        watch.push("ready again");
        assert_eq!(actions.current(), None);
    }
}
