//! The texts of a date: `toString`, `toUTCString`, `toLocaleString` and their parts.

use super::calendar::{Fields, MS_PER_MINUTE};
use super::zone::LocalZone;

const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/// The abbreviations of the months, in order.
pub(super) const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Which text of a date.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Style {
    /// `Wed Apr 12 15:30:17 GMT-0700 2006`
    Full,
    /// `Wed Apr 12 2006`, also the locale's form
    Date,
    /// `15:30:17 GMT-0700`
    Time,
    /// `Wed Apr 12 2006 03:30:17 PM`
    Locale,
    /// `03:30:17 PM`
    LocaleTime,
    /// `Wed Apr 12 22:30:17 2006 UTC`
    Utc,
}

/// `time` as text in `zone`; `Invalid Date` for NaN.
pub fn format(time: f64, style: Style, zone: &LocalZone) -> String {
    let shown = if style == Style::Utc {
        time
    } else {
        zone.to_local(time)
    };
    let Some(fields) = Fields::from_time(shown) else {
        return "Invalid Date".to_owned();
    };
    let weekday = WEEKDAYS[usize::from(fields.weekday)];
    let month = MONTHS[usize::from(fields.month)];
    let Fields {
        year,
        day,
        hour,
        minute,
        second,
        ..
    } = fields;
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    match style {
        Style::Full => {
            format!(
                "{weekday} {month} {day} {clock} {} {year}",
                offset(time, zone)
            )
        }
        Style::Date => format!("{weekday} {month} {day} {year}"),
        Style::Time => format!("{clock} {}", offset(time, zone)),
        Style::Locale => format!("{weekday} {month} {day} {year} {}", twelve_hours(&fields)),
        Style::LocaleTime => twelve_hours(&fields),
        Style::Utc => format!("{weekday} {month} {day} {clock} {year} UTC"),
    }
}

/// `GMT-0700`
fn offset(time: f64, zone: &LocalZone) -> String {
    let minutes = (zone.offset_at(time) / MS_PER_MINUTE) as i32;
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("GMT{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

/// `03:30:17 PM`
fn twelve_hours(fields: &Fields) -> String {
    let half = if fields.hour < 12 { "AM" } else { "PM" };
    let hour = match fields.hour % 12 {
        0 => 12,
        hour => hour,
    };
    format!("{hour:02}:{:02}:{:02} {half}", fields.minute, fields.second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_one_moment() {
        let zone = LocalZone::fixed(-7 * 60);
        let text = |style| format(1_144_881_017_000.0, style, &zone);
        assert_eq!(text(Style::Full), "Wed Apr 12 15:30:17 GMT-0700 2006");
        assert_eq!(text(Style::Date), "Wed Apr 12 2006");
        assert_eq!(text(Style::Time), "15:30:17 GMT-0700");
        assert_eq!(text(Style::Locale), "Wed Apr 12 2006 03:30:17 PM");
        assert_eq!(text(Style::LocaleTime), "03:30:17 PM");
        assert_eq!(text(Style::Utc), "Wed Apr 12 22:30:17 2006 UTC");
    }

    #[test]
    fn an_invalid_date_says_so() {
        assert_eq!(
            format(f64::NAN, Style::Full, &LocalZone::fixed(0)),
            "Invalid Date"
        );
    }

    #[test]
    fn midnight_is_twelve() {
        assert_eq!(
            format(0.0, Style::LocaleTime, &LocalZone::fixed(0)),
            "12:00:00 AM"
        );
    }
}
