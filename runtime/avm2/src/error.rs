//! [`Error`]: why a script's code stopped, and the making of ActionScript's error objects.

use std::fmt::{self, Display};

use gc_arena::Collect;

use crate::activation::Activation;
use crate::error_messages::Message;
use crate::object::Kind;
use crate::value::Value;

/// The ActionScript error classes that natives throw.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum ErrorClass {
    /// `Error`
    Error,
    /// `ArgumentError`
    ArgumentError,
    /// `DefinitionError`
    DefinitionError,
    /// `EvalError`
    EvalError,
    /// `RangeError`
    RangeError,
    /// `ReferenceError`
    ReferenceError,
    /// `SecurityError`
    SecurityError,
    /// `SyntaxError`
    SyntaxError,
    /// `TypeError`
    TypeError,
    /// `URIError`
    UriError,
    /// `UninitializedError`
    UninitializedError,
    /// `VerifyError`
    VerifyError,
    /// `flash.errors.IOError`
    IoError,
    /// `flash.errors.EOFError`
    EofError,
    /// `flash.errors.IllegalOperationError`
    IllegalOperationError,
    /// `flash.errors.InvalidSWFError`
    InvalidSwfError,
    /// `flash.errors.MemoryError`
    MemoryError,
    /// `flash.errors.ScriptTimeoutError`
    ScriptTimeoutError,
    /// `flash.errors.StackOverflowError`
    StackOverflowError,
}

impl ErrorClass {
    /// The class's name with its package, dotted.
    pub fn qualified_name(self) -> &'static str {
        match self {
            Self::Error => "Error",
            Self::ArgumentError => "ArgumentError",
            Self::DefinitionError => "DefinitionError",
            Self::EvalError => "EvalError",
            Self::RangeError => "RangeError",
            Self::ReferenceError => "ReferenceError",
            Self::SecurityError => "SecurityError",
            Self::SyntaxError => "SyntaxError",
            Self::TypeError => "TypeError",
            Self::UriError => "URIError",
            Self::UninitializedError => "UninitializedError",
            Self::VerifyError => "VerifyError",
            Self::IoError => "flash.errors.IOError",
            Self::EofError => "flash.errors.EOFError",
            Self::IllegalOperationError => "flash.errors.IllegalOperationError",
            Self::InvalidSwfError => "flash.errors.InvalidSWFError",
            Self::MemoryError => "flash.errors.MemoryError",
            Self::ScriptTimeoutError => "flash.errors.ScriptTimeoutError",
            Self::StackOverflowError => "flash.errors.StackOverflowError",
        }
    }
}

/// Why code stopped before its end.
#[derive(Clone, Collect)]
#[collect(no_drop)]
pub enum Error<'gc> {
    /// An ActionScript exception, which `catch` can take.
    Thrown(Value<'gc>),
    /// The script ran past its time limit. No `catch` takes it.
    TimedOut,
    /// The program asked to end at once, with this exit code. No `catch` takes it.
    Exit(i32),
}

impl<'gc> Error<'gc> {
    /// An exception with any value.
    pub fn throw(value: Value<'gc>) -> Self {
        Self::Thrown(value)
    }

    /// The exception's value; `None` if it isn't one that a script can catch.
    pub fn thrown(&self) -> Option<Value<'gc>> {
        match self {
            Self::Thrown(value) => Some(*value),
            _ => None,
        }
    }
}

impl fmt::Debug for Error<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thrown(value) => write!(f, "Thrown({value:?})"),
            Self::TimedOut => f.write_str("TimedOut"),
            Self::Exit(code) => write!(f, "Exit({code})"),
        }
    }
}

impl<'gc> Activation<'_, 'gc> {
    /// An exception of `class` with the text of `message`, which gets as many arguments as it
    /// has places for them.
    pub fn error<const ARGS: usize>(
        &mut self,
        class: ErrorClass,
        message: Message<ARGS>,
        args: [&dyn Display; ARGS],
    ) -> Error<'gc> {
        let id = message.id;
        let text = message.format(args);
        self.error_with_text(class, id, &text)
    }

    /// An exception of `class` with a number and a text of one's own.
    pub fn error_with_text(&mut self, class: ErrorClass, id: u32, text: &str) -> Error<'gc> {
        let text = self.string(text);
        let made = self
            .class(class.qualified_name())
            .and_then(|class| self.construct(class, &[Value::String(text), Value::from(id)]));
        match made {
            Ok(object) => Error::Thrown(Value::Object(object)),
            Err(error) => error,
        }
    }

    /// Remembers the call stack at this moment for `value`, which is being thrown, unless it is an Error, which has one.
    #[cold]
    pub(crate) fn note_throw(&mut self, value: Value<'gc>) {
        let object = value.as_object();
        if !object.is_some_and(|object| matches!(object.kind(), Kind::Error(_))) {
            let stack = self.stack_trace();
            self.vm().state.thrown_at.replace(stack);
        }
    }

    /// Shows `value`, which a script threw and none caught, as the debug player does: its text and the call stack: of an
    /// Error, where it was made, of anything else, where it was thrown.
    pub fn report_uncaught(&mut self, value: Value<'gc>) {
        let text = self.describe_error(value);
        self.host().uncaught_error(&text);
    }

    /// The text of [`Self::report_uncaught`].
    pub fn describe_error(&mut self, value: Value<'gc>) -> String {
        let stack = value.as_object().and_then(|object| match object.kind() {
            Kind::Error(data) => Some(data.borrow().stack_trace.clone()),
            _ => None,
        });
        let stack = stack.unwrap_or_else(|| self.vm().state.thrown_at.take());
        let mut text = match value.to_avm_string(self) {
            Ok(text) => text.to_utf8_lossy().into_owned(),
            Err(_) => "an error whose toString throws".to_owned(),
        };
        if !stack.is_empty() {
            text.push('\n');
            text.push_str(&stack);
        }
        text
    }
}
