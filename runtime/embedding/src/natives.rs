//! The native halves of the classes: arguments in, exceptions out. The rules are `airshim-net`'s.

use airshim_net::{Refusal, Sandbox};
use rquickjs::function::Constructor;
use rquickjs::{Ctx, Error, Object, Result};

use crate::Host;

mod server_socket;
mod socket;

pub(crate) use server_socket::NativeServerSocket;
pub(crate) use socket::NativeSocket;

/// Throws the error that AIR throws.
fn refuse(ctx: &Ctx<'_>, refusal: Refusal) -> Error {
    throw(ctx, refusal.class.name(), refusal.id, &refusal.text())
}

fn throw(ctx: &Ctx<'_>, class: &str, id: u32, text: &str) -> Error {
    let error = || -> Result<Object<'_>> {
        let class: Constructor<'_> = ctx.globals().get(class)?;
        let error: Object<'_> = class.construct((text,))?;
        error.set("errorID", id)?;
        Ok(error)
    };
    match error() {
        Ok(error) => ctx.throw(error.into_value()),
        Err(error) => error,
    }
}

/// Where the script comes from. A player asks the code that calls.
fn sandbox(ctx: &Ctx<'_>) -> Sandbox {
    let host = ctx.userdata::<Host>();
    host.expect("the machine has stored it").0.borrow().sandbox
}
