//! The time zone in which local times are told.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::calendar::{Fields, MS_PER_MINUTE, MS_PER_SECOND};

/// A time zone: an offset from UTC for every moment.
#[derive(Clone, Debug)]
pub struct LocalZone(TimeZone);

impl LocalZone {
    /// The zone of the operating system, or UTC where it has none.
    pub fn system() -> Self {
        Self(TimeZone::try_system().unwrap_or(TimeZone::UTC))
    }

    /// The zone with the IANA name `name`, or of a POSIX rule such as `EST5EDT,M3.2.0,M11.1.0`;
    /// UTC where it's neither.
    pub fn named(name: &str) -> Self {
        let zone = TimeZone::get(name).or_else(|_| TimeZone::posix(name));
        Self(zone.unwrap_or(TimeZone::UTC))
    }

    /// A zone that is always `minutes` ahead of UTC. Minutes beyond 25 hours count as zero.
    pub fn fixed(minutes: i32) -> Self {
        let offset = minutes
            .checked_mul(60)
            .and_then(|s| jiff::tz::Offset::from_seconds(s).ok());
        Self(offset.map_or(TimeZone::UTC, TimeZone::fixed))
    }

    /// Milliseconds by which local time is ahead of UTC at `utc`; zero for NaN.
    ///
    /// Outside of the years -9999 to 9999 the offset is that of the nearest moment inside.
    pub fn offset_at(&self, utc: f64) -> f64 {
        if utc.is_nan() {
            return 0.0;
        }
        let moment = Timestamp::from_millisecond(utc as i64).unwrap_or(if utc < 0.0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        });
        f64::from(self.0.to_offset(moment).seconds()) * MS_PER_SECOND
    }

    /// The local time at the moment `utc` (ECMA-262's LocalTime).
    pub fn to_local(&self, utc: f64) -> f64 {
        utc + self.offset_at(utc)
    }

    /// The moment of a local time (ECMA-262's UTC). A local time that a change of clocks skips
    /// is read with the offset before it, one that happens twice is the first of the two.
    pub fn to_utc(&self, local: f64) -> f64 {
        let Some(civil) = Fields::from_time(local).and_then(civil) else {
            return local - self.offset_at(local);
        };
        match self.0.to_ambiguous_timestamp(civil).compatible() {
            Ok(moment) => moment.as_millisecond() as f64,
            Err(_) => local - self.offset_at(local),
        }
    }

    /// Minutes by which UTC is ahead of local time at `utc`, as `getTimezoneOffset` tells them.
    pub fn minutes_behind_utc(&self, utc: f64) -> f64 {
        // Subtracting from zero keeps UTC's offset a positive zero.
        0.0 - self.offset_at(utc) / MS_PER_MINUTE
    }
}

fn civil(fields: Fields) -> Option<DateTime> {
    DateTime::new(
        i16::try_from(fields.year).ok()?,
        fields.month as i8 + 1,
        fields.day as i8,
        fields.hour as i8,
        fields.minute as i8,
        fields.second as i8,
        i32::from(fields.millisecond) * 1_000_000,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_zone_has_one_offset() {
        let nepal = LocalZone::fixed(345);
        assert_eq!(nepal.to_local(0.0), 345.0 * MS_PER_MINUTE);
        assert_eq!(nepal.to_utc(nepal.to_local(1e12)), 1e12);
        assert_eq!(nepal.minutes_behind_utc(0.0), -345.0);
    }

    #[test]
    fn beyond_the_civil_range_the_offset_still_applies() {
        let zone = LocalZone::fixed(-60);
        assert_eq!(zone.to_utc(zone.to_local(8e15)), 8e15);
        assert_eq!(zone.to_utc(zone.to_local(-8e15)), -8e15);
    }

    #[test]
    fn a_zone_may_be_a_posix_rule() {
        assert_eq!(
            LocalZone::named("<+0545>-5:45").minutes_behind_utc(0.0),
            -345.0
        );
    }

    #[test]
    fn an_impossible_offset_counts_as_none() {
        assert_eq!(LocalZone::fixed(i32::MAX).offset_at(0.0), 0.0);
    }
}
