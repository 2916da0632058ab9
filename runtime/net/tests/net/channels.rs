//! Channels between programs, within one context and between two.

use airshim_net::{ChannelId, Event, Limits, Net, Permissions, Refusal};
use tokio::runtime::Handle;

use crate::common::soon;

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

/// A name that no other test and no other run uses at the same time.
fn name(test: &str) -> String {
    format!("airshim-tests-{}:{test}", std::process::id())
}

async fn sent(net: &mut Net) -> bool {
    match soon(net.next()).await {
        Event::LocalMessageSent { delivered, .. } => delivered,
        other => panic!("{other:?} instead of LocalMessageSent"),
    }
}

async fn message(net: &mut Net) -> (ChannelId, Vec<u8>) {
    match soon(net.next()).await {
        Event::LocalMessage { channel, bytes } => (channel, bytes),
        other => panic!("{other:?} instead of LocalMessage"),
    }
}

#[tokio::test]
async fn messages_reach_another_program_in_order() {
    let name = name("order");
    let (mut here, mut there) = (net(), net());
    let channel = there.open_channel(&name).expect("free");
    assert!(!there.is_idle());
    // More than a channel holds: the rest waits for room.
    for number in 0..50u8 {
        here.send_to_channel(&name, vec![number; 10_000])
            .expect("short enough");
    }
    let receiving = async {
        for number in 0..50u8 {
            let (at, bytes) = message(&mut there).await;
            assert_eq!((at, bytes.len(), bytes[0]), (channel, 10_000, number));
        }
    };
    let sending = async {
        for _ in 0..50 {
            assert!(sent(&mut here).await);
        }
    };
    tokio::join!(receiving, sending);
    assert!(here.is_idle());
}

#[tokio::test]
async fn what_a_program_sends_itself_it_hears_before_the_next_report() {
    let name = name("itself");
    let mut net = net();
    net.open_channel(&name).expect("free");
    for text in [b"one", b"two"] {
        net.send_to_channel(&name, text.to_vec()).expect("short");
    }
    for text in [b"one", b"two"] {
        assert!(sent(&mut net).await);
        assert_eq!(message(&mut net).await.1, text);
    }
}

#[tokio::test]
async fn a_channel_has_one_owner_at_a_time() {
    let name = name("owner");
    let (mut first, mut second) = (net(), net());
    let channel = first.open_channel(&name).expect("free");
    assert_eq!(second.open_channel(&name), Err(Refusal::CHANNEL_IN_USE));
    first.close_channel(channel);
    assert!(first.is_idle());
    second.open_channel(&name).expect("free again");
}

#[tokio::test]
async fn a_message_counts_by_who_was_there_when_it_was_sent() {
    let name = name("when");
    let mut net = net();
    net.send_to_channel(&name, b"early".to_vec())
        .expect("short");
    let channel = net.open_channel(&name).expect("free");
    assert!(!sent(&mut net).await, "nobody was there");
    net.send_to_channel(&name, b"late".to_vec()).expect("short");
    net.close_channel(channel);
    assert!(!sent(&mut net).await, "nobody is there any more");
    assert!(net.is_idle());
}

#[tokio::test]
async fn permissions_and_length_are_checked() {
    let name = name("checks");
    let mut net = net();
    let long = net.send_to_channel(&name, vec![0; (64 << 10) + 1]);
    assert_eq!(long, Err(Refusal::MESSAGE_TOO_LONG));
    net.set_permissions(Permissions::none());
    assert_eq!(net.open_channel(&name), Err(Refusal::APPLICATION_ONLY));
    let denied = net.send_to_channel(&name, Vec::new());
    assert_eq!(denied, Err(Refusal::APPLICATION_ONLY));
}
