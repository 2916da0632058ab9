//! The `flash.*` and AIR classes: ActionScript declarations in `globals/`, their native halves here on the same path.
//!
//! A class is one `.as` file and, where it has native methods, one `.rs` file: `flash.net.ServerSocket` is
//! `globals/flash/net/ServerSocket.as` and `flash::net::server_socket`. The build binds each native method to the Rust
//! function of its name, and fails where there is none.
//!
//! What the classes need between calls is in [`Natives`], which the embedder's
//! [`Host`](airshim_avm2::Host) carries. What happens outside of scripts comes in through [`dispatch`].

pub mod airshim;
pub mod amf;
pub mod application;
pub mod avmplus;
pub mod bitmap;
pub mod charset;
pub mod content;
pub mod data_format;
pub mod data_io;
pub mod dispatch;
pub mod drawing;
pub mod files;
pub mod flash;
pub mod fonts;
pub mod input;
pub mod jobs;
pub mod movie;
mod natives;
pub mod symbols;
pub mod text;
pub mod timers;

pub use application::{Application, FrameCode, Invocation, MovieInfo, PlayerRuntime};
pub use library::LIBRARY;
pub use natives::Natives;

/// The compiled class library: the declarations of `globals/` and the functions behind them.
mod library {
    include!(concat!(env!("OUT_DIR"), "/native_table.rs"));
}
