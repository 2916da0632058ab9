//! Days, years and times of day in the proleptic Gregorian calendar (ECMA-262 section 15.9.1).

/// Milliseconds in a second.
pub(super) const MS_PER_SECOND: f64 = 1_000.0;
/// Milliseconds in a minute.
pub(super) const MS_PER_MINUTE: f64 = 60.0 * MS_PER_SECOND;
/// Milliseconds in an hour.
pub(super) const MS_PER_HOUR: f64 = 60.0 * MS_PER_MINUTE;
/// Milliseconds in a day.
pub(super) const MS_PER_DAY: f64 = 24.0 * MS_PER_HOUR;

/// The greatest magnitude of a time value: 100,000,000 days to either side of the epoch.
const MAX_TIME: f64 = 8.64e15;

/// Beyond this many years from year zero every time value is out of range.
const MAX_YEAR: f64 = 400_000.0;

/// A time value taken apart.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// The year; 0 is 1 BC.
    pub year: i64,
    /// The month, 0 to 11.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
    /// The day of the week, 0 (Sunday) to 6.
    pub weekday: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59.
    pub second: u8,
    /// The millisecond, 0 to 999.
    pub millisecond: u16,
}

impl Fields {
    /// Takes `time` apart; `None` if it is NaN or out of range.
    pub fn from_time(time: f64) -> Option<Self> {
        // A local time may lie up to a day outside of the range of time values.
        if time.is_nan() || time.abs() > MAX_TIME + MS_PER_DAY {
            return None;
        }
        let days = (time / MS_PER_DAY).floor() as i64;
        let ms = (time.floor() as i64) - days * MS_PER_DAY as i64;
        let (year, month, day) = civil_from_days(days);
        Some(Self {
            year,
            month,
            day,
            weekday: (days + 4).rem_euclid(7) as u8,
            hour: (ms / 3_600_000) as u8,
            minute: (ms / 60_000 % 60) as u8,
            second: (ms / 1_000 % 60) as u8,
            millisecond: (ms % 1_000) as u16,
        })
    }
}

/// MakeTime: milliseconds of a time of day; fields out of their range carry over. NaN if an
/// argument isn't finite.
pub fn make_time(hour: f64, minute: f64, second: f64, millisecond: f64) -> f64 {
    if ![hour, minute, second, millisecond]
        .iter()
        .all(|field| field.is_finite())
    {
        return f64::NAN;
    }
    hour.trunc() * MS_PER_HOUR
        + minute.trunc() * MS_PER_MINUTE
        + second.trunc() * MS_PER_SECOND
        + millisecond.trunc()
}

/// MakeDay: the day number of a date; a month (0-based) or day out of its range carries over.
/// NaN if an argument isn't finite or the year is out of range.
pub fn make_day(year: f64, month: f64, day: f64) -> f64 {
    if ![year, month, day].iter().all(|field| field.is_finite()) {
        return f64::NAN;
    }
    let month = month.trunc();
    let year = year.trunc() + (month / 12.0).floor();
    if year.abs() > MAX_YEAR {
        return f64::NAN;
    }
    let month = month.rem_euclid(12.0) as i64;
    days_from_civil(year as i64, month) as f64 + day.trunc() - 1.0
}

/// MakeDate: the time value of a day number and a time of day.
pub fn make_date(day: f64, time: f64) -> f64 {
    day * MS_PER_DAY + time
}

/// TimeClip: an integral time value within the range, or NaN.
pub fn time_clip(time: f64) -> f64 {
    if time.abs() <= MAX_TIME {
        // Adding zero turns -0 into +0.
        time.trunc() + 0.0
    } else {
        f64::NAN
    }
}

/// The day number of the first of `month` (0 to 11) in `year`.
///
/// Counts years from March, so that the leap day comes last, in eras of 400 years.
fn days_from_civil(year: i64, month: i64) -> i64 {
    let year = if month < 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 10) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The year, month (0 to 11) and day (1 to 31) of a day number.
fn civil_from_days(days: i64) -> (i64, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12;
    let year = year_of_era + era * 400 + i64::from(month < 2);
    (year, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i64, month: u8, day: u8) -> f64 {
        make_date(make_day(year as f64, f64::from(month), f64::from(day)), 0.0)
    }

    #[test]
    fn the_epoch_is_a_thursday() {
        let fields = Fields::from_time(0.0).expect("in range");
        assert_eq!(
            (fields.year, fields.month, fields.day, fields.weekday),
            (1970, 0, 1, 4)
        );
    }

    #[test]
    fn every_day_survives_a_round_trip() {
        for day in (-800_000..800_000).step_by(13) {
            let time = f64::from(day) * MS_PER_DAY;
            let fields = Fields::from_time(time).expect("in range");
            assert_eq!(date(fields.year, fields.month, fields.day), time);
        }
    }

    #[test]
    fn leap_days() {
        assert_eq!(
            make_day(2000.0, 1.0, 29.0) + 1.0,
            make_day(2000.0, 2.0, 1.0)
        );
        assert_eq!(make_day(1900.0, 1.0, 29.0), make_day(1900.0, 2.0, 1.0));
    }

    #[test]
    fn fields_out_of_range_carry_over() {
        assert_eq!(make_day(2020.0, 12.0, 1.0), make_day(2021.0, 0.0, 1.0));
        assert_eq!(make_day(2020.0, -1.0, 31.0), make_day(2019.0, 11.0, 31.0));
        assert_eq!(
            make_time(0.0, 90.0, 0.0, 0.0),
            make_time(1.0, 30.0, 0.0, 0.0)
        );
    }

    #[test]
    fn the_range_is_100_million_days() {
        assert_eq!(time_clip(8.64e15), 8.64e15);
        assert!(time_clip(8.64e15 + 1.0).is_nan());
        assert!(make_day(f64::INFINITY, 0.0, 1.0).is_nan());
        assert!(Fields::from_time(f64::NAN).is_none());
    }

    #[test]
    fn times_before_the_epoch_count_forward() {
        let fields = Fields::from_time(-1.0).expect("in range");
        assert_eq!(
            (fields.year, fields.hour, fields.millisecond),
            (1969, 23, 999)
        );
    }
}
