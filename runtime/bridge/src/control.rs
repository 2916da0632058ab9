//! What the host and the shim tell each other: messages of a length, a kind and a body.

use std::net::SocketAddr;

use bytes::{Buf, BufMut, Bytes, BytesMut};

use crate::call::{Call, Facts, LONGEST_CALL};

/// A server accepted a connection.
const ACCEPTED: u8 = 1;
/// The operating system closed a server.
const SERVER_CLOSED: u8 = 2;
/// A packet arrived.
const PACKET: u8 = 3;
/// A packet could not be sent, or received.
const PACKET_FAILED: u8 = 4;
/// The operating system took bytes of a connection.
const SENT: u8 = 5;
/// A port is kept for sockets that take any.
const FREE_PORT: u8 = 6;
/// The addresses of a UDP socket.
const DATAGRAMS_AT: u8 = 7;

/// A peer has finished sending.
const PEER_FINISHED: u8 = 8;

/// The program has read bytes of a connection.
const READ: u8 = 1;
/// A call of a player that can't wait for its answer.
const CALL: u8 = 2;
/// The program exits.
const EXIT: u8 = 3;
/// The program has got all that a peer has sent, and the answers are on their way.
const ANSWERED: u8 = 4;

pub(crate) fn accepted(server: u32, stream: u32, peer: SocketAddr, own: SocketAddr) -> Bytes {
    message(ACCEPTED, server, |body| {
        body.put_u32(stream);
        put_address(body, peer);
        put_address(body, own);
    })
}

pub(crate) fn server_closed(server: u32) -> Bytes {
    message(SERVER_CLOSED, server, |_| {})
}

pub(crate) fn packet(socket: u32, from: SocketAddr, data: &[u8]) -> Bytes {
    message(PACKET, socket, |body| {
        put_address(body, from);
        body.put_slice(data);
    })
}

pub(crate) fn packet_failed(socket: u32) -> Bytes {
    message(PACKET_FAILED, socket, |_| {})
}

/// `total` is how many bytes it has taken of the connection by now.
pub(crate) fn sent(stream: u32, total: u64) -> Bytes {
    message(SENT, stream, |body| body.put_f64(total as f64))
}

/// A peer has finished sending, with so many bytes in all.
pub(crate) fn peer_finished(stream: u32, total: u64) -> Bytes {
    message(PEER_FINISHED, stream, |body| body.put_f64(total as f64))
}

/// A port that is kept for the program's servers, or its UDP sockets.
pub(crate) fn free_port(is_datagrams: bool, port: u16) -> Bytes {
    message(FREE_PORT, is_datagrams.into(), |body| body.put_u16(port))
}

/// `facts` as those of a call.
pub(crate) fn datagrams_at(socket: u32, facts: &Facts) -> Bytes {
    message(DATAGRAMS_AT, socket, |body| {
        // Addresses and ports can be written as JSON, to a sink that takes everything.
        drop(serde_json::to_writer(body.writer(), facts));
    })
}

/// What the shim tells.
#[derive(Debug)]
pub(crate) enum Told {
    /// The program has read so many bytes of a connection.
    Read {
        stream: u32,
        count: u32,
    },
    Call(Call),
    Exit(i32),
    /// The program has got all that a peer has sent, and has written so many bytes by then.
    Answered {
        stream: u32,
        written: u64,
    },
}

/// Something that the shim doesn't say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the control connection carries something unknown")]
pub(crate) struct Unknown;

/// Takes the first message out of what has come; `None` where it isn't there as a whole.
pub(crate) fn take_told(come: &mut BytesMut) -> Result<Option<Told>, Unknown> {
    let Some(length) = come.first_chunk() else {
        return Ok(None);
    };
    let length = u32::from_be_bytes(*length) as usize;
    if length == 0 || length > LONGEST_CALL {
        return Err(Unknown);
    }
    if come.len() < 4 + length {
        return Ok(None);
    }
    come.advance(4);
    let mut body = come.split_to(length);
    let told = match body.get_u8() {
        READ if body.len() == 8 => Told::Read {
            stream: body.get_u32(),
            count: body.get_u32(),
        },
        ANSWERED if body.len() == 12 => Told::Answered {
            stream: body.get_u32(),
            // It is a whole number; what isn't one counts as one that is near.
            written: body.get_f64() as u64,
        },
        CALL => Told::Call(serde_json::from_slice(&body).map_err(|_| Unknown)?),
        EXIT => Told::Exit(serde_json::from_slice(&body).map_err(|_| Unknown)?),
        _ => return Err(Unknown),
    };
    Ok(Some(told))
}

fn message(kind: u8, id: u32, write: impl FnOnce(&mut BytesMut)) -> Bytes {
    let mut message = BytesMut::with_capacity(64);
    message.put_u32(0);
    message.put_u8(kind);
    message.put_u32(id);
    write(&mut message);
    // A packet is the longest, with less than 64 KiB.
    let length = (message.len() - 4) as u32;
    message[..4].copy_from_slice(&length.to_be_bytes());
    message.freeze()
}

fn put_address(body: &mut BytesMut, address: SocketAddr) {
    let ip = address.ip().to_string();
    // At most 39 characters.
    body.put_u16(ip.len() as u16);
    body.put_slice(ip.as_bytes());
    body.put_u16(address.port());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_shim_tells_may_come_in_pieces() {
        let mut come = BytesMut::new();
        come.extend_from_slice(b"\0\0\0\x09\x01\0\0\0\x07\0\x01\0\0\0\0\0\x02\x03");
        assert!(matches!(
            take_told(&mut come),
            Ok(Some(Told::Read {
                stream: 7,
                count: 0x10000
            }))
        ));
        assert!(matches!(take_told(&mut come), Ok(None)));
        come.extend_from_slice(b"5");
        assert!(matches!(take_told(&mut come), Ok(Some(Told::Exit(5)))));
        let call = br#"{"call":"closeServer","server":3}"#;
        come.put_u32(call.len() as u32 + 1);
        come.put_u8(CALL);
        come.put_slice(call);
        assert!(matches!(
            take_told(&mut come),
            Ok(Some(Told::Call(Call::CloseServer { server: 3 })))
        ));
        assert!(matches!(take_told(&mut come), Ok(None)));
    }

    #[test]
    fn what_it_does_not_tell_is_refused() {
        for bytes in [
            &b"\0\0\0\0"[..],
            b"\xff\0\0\0",
            b"\0\0\0\x01\x09",
            b"\0\0\0\x02\x01x",
            b"\0\0\0\x02\x02x",
            b"\0\0\0\x02\x03x",
        ] {
            let mut come = BytesMut::from(bytes);
            assert_eq!(take_told(&mut come).err(), Some(Unknown), "{bytes:?}");
        }
    }

    #[test]
    fn a_message_has_its_length_in_front() {
        assert_eq!(server_closed(7)[..], [0, 0, 0, 5, 2, 0, 0, 0, 7]);
        assert_eq!(
            sent(7, 1)[..],
            [0, 0, 0, 13, 5, 0, 0, 0, 7, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0]
        );
        let packet = packet(1, ([1, 2, 3, 4], 258).into(), b"xy");
        assert_eq!(
            packet[..],
            *b"\0\0\0\x12\x03\0\0\0\x01\0\x071.2.3.4\x01\x02xy"
        );
    }
}
