//! `Date.parse`: words in any order, as Flash Player reads them.
//!
//! Understood are `Wed Apr 12 15:30:17 GMT-0700 2006` and its permutations, `MM/DD/YYYY`,
//! `YYYY/MM/DD` and `Mon/DD/YYYY`, a time of day with or without AM or PM, and `GMT` or `UTC`
//! with an offset. Weekdays are skipped. Without a zone the time is local.

use super::calendar::{MS_PER_MINUTE, make_date, make_day, make_time, time_clip};
use super::format::MONTHS;
use super::zone::LocalZone;

const WEEKDAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/// The time value of `text`, NaN if it isn't a date.
pub fn parse(text: &str, zone: &LocalZone) -> f64 {
    let mut parts = Parts::default();
    for word in text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|w| !w.is_empty())
    {
        if parts.read(word).is_none() {
            return f64::NAN;
        }
    }
    parts.time(zone).map_or(f64::NAN, time_clip)
}

#[derive(Default)]
struct Parts {
    year: Option<f64>,
    month: Option<f64>,
    day: Option<f64>,
    /// Hour, minute, second.
    clock: Option<[f64; 3]>,
    /// Whether AM or PM was read, and whether it was PM.
    afternoon: Option<bool>,
    /// Minutes ahead of UTC.
    offset: Option<f64>,
}

impl Parts {
    /// Takes one word in; `None` if it has no meaning or says something a second time.
    fn read(&mut self, word: &str) -> Option<()> {
        if let Some(month) = month(word) {
            // Of several months the last one counts.
            self.month = Some(month);
            return Some(());
        }
        let lower = word.to_ascii_lowercase();
        if WEEKDAYS.contains(&lower.as_str()) {
            return Some(());
        }
        match lower.as_str() {
            "am" => return set(&mut self.afternoon, false),
            "pm" => return set(&mut self.afternoon, true),
            _ => {}
        }
        if let Some(rest) = lower
            .strip_prefix("gmt")
            .or_else(|| lower.strip_prefix("utc"))
        {
            return set(&mut self.offset, offset(rest)?);
        }
        if word.contains(':') {
            return set(&mut self.clock, clock(word)?);
        }
        if word.contains('/') {
            return self.read_slashed(word);
        }
        self.read_number(word)
    }

    /// `04/12/2006`, `2006/04/12` or `Apr/12/2006`. A first number of 70 and above is a year, too.
    fn read_slashed(&mut self, word: &str) -> Option<()> {
        let mut fields = word.split('/');
        let (first, second, third) = (fields.next()?, fields.next()?, fields.next()?);
        if fields.next().is_some() {
            return None;
        }
        let (year, month_text, day) =
            if number(first).is_some_and(|number| first.len() > 2 || number >= 70.0) {
                (first, second, third)
            } else {
                (third, first, second)
            };
        let month = match month(month_text) {
            Some(month) => month,
            None => number(month_text).filter(|m| (1.0..=12.0).contains(m))? - 1.0,
        };
        set(&mut self.year, full_year(number(year)?))?;
        set(
            &mut self.day,
            number(day).filter(|d| (1.0..=31.0).contains(d))?,
        )?;
        set(&mut self.month, month)
    }

    /// A number alone is a day if it can be one, else a year.
    fn read_number(&mut self, word: &str) -> Option<()> {
        let value = number(word)?;
        if word.len() <= 2 && (1.0..=31.0).contains(&value) && self.day.is_none() {
            return set(&mut self.day, value);
        }
        set(&mut self.year, full_year(value))
    }

    fn time(&self, zone: &LocalZone) -> Option<f64> {
        let [mut hour, minute, second] = self.clock.unwrap_or_default();
        if let Some(afternoon) = self.afternoon {
            if !(1.0..=12.0).contains(&hour) {
                return None;
            }
            hour = hour % 12.0 + if afternoon { 12.0 } else { 0.0 };
        }
        let day = make_day(self.year?, self.month?, self.day?);
        let local = make_date(day, make_time(hour, minute, second, 0.0));
        Some(match self.offset {
            Some(minutes) => local - minutes * MS_PER_MINUTE,
            None => zone.to_utc(local),
        })
    }
}

fn set<T>(field: &mut Option<T>, value: T) -> Option<()> {
    field.replace(value).is_none().then_some(())
}

fn month(word: &str) -> Option<f64> {
    MONTHS
        .iter()
        .position(|name| name.eq_ignore_ascii_case(word))
        .map(|index| index as f64)
}

/// A decimal number of at most six digits.
fn number(word: &str) -> Option<f64> {
    let digits = !word.is_empty() && word.len() <= 6 && word.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| word.parse().ok())?
}

/// Years of one or two digits lie in the twentieth century.
fn full_year(year: f64) -> f64 {
    if year < 100.0 { year + 1900.0 } else { year }
}

/// `15:30` or `15:30:17`
fn clock(word: &str) -> Option<[f64; 3]> {
    let mut fields = word.split(':');
    let hour = number(fields.next()?).filter(|h| *h < 24.0)?;
    let minute = number(fields.next()?).filter(|m| *m < 60.0)?;
    let second = match fields.next() {
        Some(second) => number(second).filter(|s| *s < 60.0)?,
        None => 0.0,
    };
    fields.next().is_none().then_some([hour, minute, second])
}

/// The minutes of `-0700`, or of nothing.
fn offset(text: &str) -> Option<f64> {
    if text.is_empty() {
        return Some(0.0);
    }
    let (sign, digits) = match text.as_bytes()[0] {
        b'+' => (1.0, &text[1..]),
        b'-' => (-1.0, &text[1..]),
        _ => return None,
    };
    if digits.len() != 4 {
        return None;
    }
    let digits = number(digits)?;
    let (hours, minutes) = ((digits / 100.0).floor(), digits % 100.0);
    Some(sign * (hours * 60.0 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> f64 {
        parse(text, &LocalZone::fixed(0))
    }

    #[test]
    fn every_order_of_the_same_moment() {
        let expected = 1_144_881_017_000.0;
        for text in [
            "Wed Apr 12 15:30:17 GMT-0700 2006",
            "Wed Apr 12 15:30:17 2006 GMT-0700",
            "15:30:17 GMT-0700 Wed Apr/12/2006",
            "04/12/2006 15:30:17 UTC-0700",
            "2006/04/12 03:30:17 PM GMT-0700",
            "12 Apr 2006, 22:30:17 GMT",
        ] {
            assert_eq!(utc(text), expected, "{text}");
        }
    }

    #[test]
    fn without_a_zone_the_time_is_local() {
        let zone = LocalZone::fixed(60);
        assert_eq!(parse("Jan 1 1970 01:00:00", &zone), 0.0);
        assert_eq!(parse("Jan 1 70", &zone), -3_600_000.0);
    }

    #[test]
    fn the_last_month_counts() {
        assert_eq!(utc("Sat Jan Oct 30 77"), utc("Oct 30 1977"));
    }

    #[test]
    fn what_is_not_a_date_is_nan() {
        for text in [
            "",
            "12",
            "Wed Apr 12 15:30:17 GMT-0700",
            "Wed 12 15:30:17 GMT-0700 2006",
            "Sat Jan 70 77",
            "Sat Jan 30 random 77",
            "Sat Jan 30 77 Apr/03/1988",
            "Sat Jan 30 77 GMT-0700 GMT-0800",
            "Jan 1 1970 25:00:00",
            "Jan 1 1970 GMT+é",
            "2006-04-12T15:30:17Z",
        ] {
            assert!(utc(text).is_nan(), "{text}");
        }
    }
}
