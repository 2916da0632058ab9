//! What the host tells the shim: messages of a length, a kind and a body.

use std::net::SocketAddr;

use bytes::{BufMut, Bytes, BytesMut};

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
