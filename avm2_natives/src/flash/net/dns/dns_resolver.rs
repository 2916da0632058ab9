//! `flash.net.dns.DNSResolver`: look-ups of [`airshim_net`].

use airshim_avm2::RootId;
use airshim_avm2::prelude::*;
use airshim_net::{LookupFailure, RecordData, RecordType, ResourceRecord};

use crate::Natives;

/// A look-up that a DNSResolver waits for, which is kept alive until then.
#[derive(Clone, Debug)]
pub(crate) struct PendingLookup {
    pub(crate) resolver: RootId,
    /// What was asked for.
    pub(crate) host: String,
    /// The script's number of the record's type.
    pub(crate) record_type: i32,
}

/// `internalLookup(host, type)`.
pub fn internal_lookup<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let object = this
        .as_object()
        .expect("a method of DNSResolver is called on an object");
    let host = args.nonnull_string(activation, 0, "host")?;
    let host = host.to_utf8_lossy().into_owned();
    let number = args.int(1);
    let record_type = match number {
        0 => RecordType::A,
        1 => RecordType::Aaaa,
        2 => RecordType::Mx,
        3 => RecordType::Ptr,
        _ => RecordType::Srv,
    };
    let pending = PendingLookup {
        resolver: activation.root(object),
        host,
        record_type: number,
    };
    let natives = Natives::of(activation);
    let id = natives.net.look_up(&pending.host, record_type);
    natives.lookups.insert(id, pending);
    Ok(Value::Undefined)
}

/// What the script makes a record of: its name, its time to live and what else it says.
pub(crate) fn answer<'gc>(
    activation: &mut Activation<'_, 'gc>,
    record: ResourceRecord,
) -> Value<'gc> {
    let mut members = vec![
        activation.string(&record.name).into(),
        i32::try_from(record.ttl).unwrap_or(i32::MAX).into(),
    ];
    let text = |text: &str| activation.string(text).into();
    match record.data {
        RecordData::A(address) => members.push(text(&address.to_string())),
        RecordData::Aaaa(address) => members.push(text(&address.to_string())),
        RecordData::Ptr(name) => members.push(text(&name)),
        RecordData::Mx {
            exchange,
            preference,
        } => members.extend([text(&exchange), i32::from(preference).into()]),
        RecordData::Srv {
            target,
            priority,
            weight,
            port,
        } => {
            members.push(text(&target));
            for number in [priority, weight, port] {
                members.push(i32::from(number).into());
            }
        }
    }
    activation.array(members).into()
}

/// The text and the number of the error for a look-up that has come to nothing.
pub(crate) fn failure(
    activation: &mut Activation<'_, '_>,
    failure: &LookupFailure,
) -> (String, u32) {
    match failure {
        LookupFailure::Denied(denied) => {
            let own = &Natives::of(activation).application.url;
            (msg::E2048.format([own, &denied.target]), msg::E2048.id)
        }
        other => {
            let number = other.platform_error().to_string();
            (msg::E3223.format([&number]), msg::E3223.id)
        }
    }
}
