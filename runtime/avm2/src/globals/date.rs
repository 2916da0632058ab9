//! `Date` (ECMA-262 3rd edition, section 15.9). The calendar itself is [`crate::date`].

use std::cell::Cell;

use crate::date::{self, Fields, LocalZone, Style, make_date, make_day, make_time, time_clip};
use crate::prelude::*;
use crate::value::Hint;

/// A date object; its moment is set by the constructor.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Date(Cell::new(f64::NAN)))
}

/// `Date()` without `new`: the present moment as text, whatever the arguments.
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let now = now(activation);
    text(activation, now, Style::Full)
}

/// The constructor; `args` is the count of arguments that were passed, then the arguments.
pub fn _init<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let moment = moment(this);
    let time = match args.int(0) {
        0 => now(activation),
        1 => match args.at(1).to_primitive(activation, Hint::None)? {
            // Only a string is parsed: an object that turns into one is not.
            Value::String(string) if args.at(1).as_object().is_none() => {
                date::parse(&string.to_utf8_lossy(), zone(activation))
            }
            value => time_clip(value.to_number(activation)?),
        },
        _ => {
            let local = time_of_fields(activation, &args[1..])?;
            time_clip(zone(activation).to_utc(local))
        }
    };
    moment.set(time);
    Ok(Value::Undefined)
}

/// `Date.parse(s)`: the time value of a text, or NaN.
pub fn parse<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = args.at(0).to_avm_string(activation)?;
    Ok(date::parse(&text.to_utf8_lossy(), zone(activation)).into())
}

/// `Date.UTC(year, month, …)`: the time value of a date in UTC.
pub fn utc<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(time_clip(time_of_fields(activation, args)?).into())
}

/// Year, month and up to five further fields as a time value; missing ones are the least.
fn time_of_fields<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<f64, Error<'gc>> {
    let mut fields = [f64::NAN, f64::NAN, 1.0, 0.0, 0.0, 0.0, 0.0];
    for (index, field) in fields.iter_mut().enumerate() {
        let value = args.at(index);
        if index < 2 || !matches!(value, Value::Undefined) {
            *field = value.to_number(activation)?;
        }
    }
    let [year, month, day, hour, minute, second, ms] = fields;
    let year = match year.trunc() {
        century if (0.0..100.0).contains(&century) => 1900.0 + century,
        _ => year,
    };
    Ok(make_date(
        make_day(year, month, day),
        make_time(hour, minute, second, ms),
    ))
}

fn moment<'gc>(this: Value<'gc>) -> &'gc Cell<f64> {
    match this.as_object().map(Object::kind) {
        Some(Kind::Date(moment)) => moment,
        _ => unreachable!("methods of Date are bound to instances of Date"),
    }
}

fn zone<'gc>(activation: &mut Activation<'_, 'gc>) -> &'gc LocalZone {
    let vm = activation.vm();
    vm.time_zone(activation.host().time_zone())
}

fn now(activation: &mut Activation<'_, '_>) -> f64 {
    time_clip(activation.host().unix_time_ms())
}

fn text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    time: f64,
    style: Style,
) -> Result<Value<'gc>, Error<'gc>> {
    let text = date::format(time, style, zone(activation));
    Ok(AvmString::from_utf8(activation.mc(), &text).into())
}

/// Defines the natives that show the date as text.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $style:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name<'gc>(
            activation: &mut Activation<'_, 'gc>,
            this: Value<'gc>,
            _args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            text(activation, moment(this).get(), Style::$style)
        }
    )*};
}

texts! {
    /// `toString()`: `Wed Apr 12 15:30:17 GMT-0700 2006`.
    to_string: Full;
    /// `toDateString()`: `Wed Apr 12 2006`.
    to_date_string: Date;
    /// `toTimeString()`: `15:30:17 GMT-0700`.
    to_time_string: Time;
    /// `toLocaleString()`: `Wed Apr 12 2006 03:30:17 PM`.
    to_locale_string: Locale;
    /// `toLocaleDateString()`: `Wed Apr 12 2006`.
    to_locale_date_string: Date;
    /// `toLocaleTimeString()`: `03:30:17 PM`.
    to_locale_time_string: LocaleTime;
    /// `toUTCString()`: `Wed Apr 12 22:30:17 2006 UTC`.
    to_utc_string: Utc;
}

/// Where a field is told: in the host's time zone or in UTC.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Clock {
    Local,
    Utc,
}

impl Clock {
    /// A time value as this clock shows it.
    fn show(self, time: f64, zone: &LocalZone) -> f64 {
        match self {
            Self::Local => zone.to_local(time),
            Self::Utc => time,
        }
    }

    /// The time value of what this clock shows.
    fn read(self, shown: f64, zone: &LocalZone) -> f64 {
        match self {
            Self::Local => zone.to_utc(shown),
            Self::Utc => shown,
        }
    }
}

/// Defines the natives that tell one field; NaN for an invalid date.
macro_rules! getters {
    ($($(#[$doc:meta])* $name:ident: $clock:ident, $field:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name<'gc>(
            activation: &mut Activation<'_, 'gc>,
            this: Value<'gc>,
            _args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            let shown = Clock::$clock.show(moment(this).get(), zone(activation));
            Ok(Fields::from_time(shown).map_or(f64::NAN, |fields| fields.$field as f64).into())
        }
    )*};
}

getters! {
    /// `getFullYear()`.
    get_full_year: Local, year;
    /// `getUTCFullYear()`.
    get_utc_full_year: Utc, year;
    /// `getMonth()`: 0 to 11.
    get_month: Local, month;
    /// `getUTCMonth()`: 0 to 11.
    get_utc_month: Utc, month;
    /// `getDate()`: the day of the month.
    get_date: Local, day;
    /// `getUTCDate()`: the day of the month.
    get_utc_date: Utc, day;
    /// `getDay()`: the day of the week, 0 for Sunday.
    get_day: Local, weekday;
    /// `getUTCDay()`: the day of the week, 0 for Sunday.
    get_utc_day: Utc, weekday;
    /// `getHours()`.
    get_hours: Local, hour;
    /// `getUTCHours()`.
    get_utc_hours: Utc, hour;
    /// `getMinutes()`.
    get_minutes: Local, minute;
    /// `getUTCMinutes()`.
    get_utc_minutes: Utc, minute;
    /// `getSeconds()`.
    get_seconds: Local, second;
    /// `getUTCSeconds()`.
    get_utc_seconds: Utc, second;
    /// `getMilliseconds()`.
    get_milliseconds: Local, millisecond;
    /// `getUTCMilliseconds()`.
    get_utc_milliseconds: Utc, millisecond;
}

/// `valueOf()`: the time value.
pub fn value_of<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(moment(this).get().into())
}

/// `getTime()`: the time value.
pub fn get_time<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    value_of(activation, this, args)
}

/// `getTimezoneOffset()`: minutes by which UTC is ahead of local time.
pub fn get_timezone_offset<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let time = moment(this).get();
    if time.is_nan() {
        return Ok(f64::NAN.into());
    }
    Ok(zone(activation).minutes_behind_utc(time).into())
}

/// `setTime(t)`.
pub fn set_time<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let time = time_clip(args.at(0).to_number(activation)?);
    moment(this).set(time);
    Ok(time.into())
}

/// The fields that a setter can change, in the order of the arguments.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Field {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
}

/// Sets the fields from `first` on to `args`. Arguments left out keep their field.
fn set_fields<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
    clock: Clock,
    first: Field,
) -> Result<Value<'gc>, Error<'gc>> {
    let moment = moment(this);
    let mut shown = clock.show(moment.get(), zone(activation));
    if shown.is_nan() && first == Field::Year {
        // Setting the year makes an invalid date valid (ECMA-262 section 15.9.5.40).
        shown = 0.0;
    }
    let mut fields = Fields::from_time(shown).map_or([f64::NAN; 7], |fields| {
        [
            fields.year as f64,
            f64::from(fields.month),
            f64::from(fields.day),
            f64::from(fields.hour),
            f64::from(fields.minute),
            f64::from(fields.second),
            f64::from(fields.millisecond),
        ]
    });
    // Date setters end at the day, clock setters at the millisecond.
    let settable = if first as usize <= Field::Day as usize {
        3
    } else {
        7
    };
    for (index, field) in fields[first as usize..settable].iter_mut().enumerate() {
        let value = args.at(index);
        if index == 0 || !matches!(value, Value::Undefined) {
            *field = value.to_number(activation)?;
        }
    }
    let [year, month, day, hour, minute, second, ms] = fields;
    let shown = make_date(
        make_day(year, month, day),
        make_time(hour, minute, second, ms),
    );
    let time = time_clip(clock.read(shown, zone(activation)));
    moment.set(time);
    Ok(time.into())
}

/// Defines the natives that set a field and those after it; they return the new time value.
macro_rules! setters {
    ($($(#[$doc:meta])* $name:ident: $clock:ident, $field:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name<'gc>(
            activation: &mut Activation<'_, 'gc>,
            this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            set_fields(activation, this, args, Clock::$clock, Field::$field)
        }
    )*};
}

setters! {
    /// `setFullYear(year, month, date)`.
    set_full_year: Local, Year;
    /// `setUTCFullYear(year, month, date)`.
    set_utc_full_year: Utc, Year;
    /// `setMonth(month, date)`.
    set_month: Local, Month;
    /// `setUTCMonth(month, date)`.
    set_utc_month: Utc, Month;
    /// `setDate(date)`.
    set_date: Local, Day;
    /// `setUTCDate(date)`.
    set_utc_date: Utc, Day;
    /// `setHours(hour, min, sec, ms)`.
    set_hours: Local, Hour;
    /// `setUTCHours(hour, min, sec, ms)`.
    set_utc_hours: Utc, Hour;
    /// `setMinutes(min, sec, ms)`.
    set_minutes: Local, Minute;
    /// `setUTCMinutes(min, sec, ms)`.
    set_utc_minutes: Utc, Minute;
    /// `setSeconds(sec, ms)`.
    set_seconds: Local, Second;
    /// `setUTCSeconds(sec, ms)`.
    set_utc_seconds: Utc, Second;
    /// `setMilliseconds(ms)`.
    set_milliseconds: Local, Millisecond;
    /// `setUTCMilliseconds(ms)`.
    set_utc_milliseconds: Utc, Millisecond;
}
