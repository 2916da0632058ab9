//! `flash.utils.Timer`, which `setTimeout` and `setInterval` are made of. A running timer is kept alive.

use airshim_avm2::prelude::*;
use airshim_avm2::{DomainId, RootId};

use crate::Natives;
use crate::timers::TimerId;

/// The variable of the class that holds the number of the running timer; 0 while it doesn't run.
const TIMER_ID: &str = "_timerId";

/// A running timer, for the queue.
#[derive(Copy, Clone, Debug)]
pub struct RunningTimer {
    /// The Timer object.
    pub(crate) object: RootId,
    /// Where the code is from that started it.
    domain: DomainId,
}

/// Stops the timers that the code of a domain has started.
pub(crate) fn stop_all_of(activation: &mut Activation<'_, '_>, domain: DomainId) {
    let timers = &mut Natives::of(activation).timers;
    let mut all = Vec::new();
    for id in timers.all(|timer| timer.domain == domain) {
        all.extend(timers.stop(id));
    }
    for timer in all {
        if let Some(object) = activation.rooted(timer.object) {
            object.set_field(activation, TIMER_ID, Value::Int(0));
        }
        activation.unroot(timer.object);
    }
}

fn timer<'gc>(this: Value<'gc>) -> Object<'gc> {
    this.as_object()
        .expect("a method of Timer is called on an object")
}

/// The running timer behind a Timer object.
fn timer_id<'gc>(activation: &Activation<'_, 'gc>, timer: Object<'gc>) -> TimerId {
    TimerId::from_number([timer.field(activation, TIMER_ID)].uint(0))
}

/// `internalStart(delay)`: ticks from now on.
pub fn internal_start<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let timer = timer(this);
    let now = activation.host().monotonic_ms();
    let running = RunningTimer {
        object: activation.root(timer),
        domain: activation.domain_id(activation.caller_domain()),
    };
    let timers = &mut Natives::of(activation).timers;
    let id = timers.start(now, args.number(0), running);
    timer.set_field(activation, TIMER_ID, id.number().into());
    Ok(Value::Undefined)
}

/// `internalStop()`: ticks no more.
pub fn internal_stop<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let timer = timer(this);
    let id = timer_id(activation, timer);
    if let Some(running) = Natives::of(activation).timers.stop(id) {
        activation.unroot(running.object);
    }
    timer.set_field(activation, TIMER_ID, Value::Int(0));
    Ok(Value::Undefined)
}

/// `internalSetDelay(delay)`: the next tick comes a whole new delay from now.
pub fn internal_set_delay<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let id = timer_id(activation, timer(this));
    let now = activation.host().monotonic_ms();
    let timers = &mut Natives::of(activation).timers;
    timers.set_delay(id, now, args.number(0));
    Ok(Value::Undefined)
}
