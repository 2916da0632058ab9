//! What `airshim run --profile` prints.

use std::fmt;

use airshim_avm2::Profile;

/// How many functions are shown.
const SHOWN: usize = 30;

/// A profile as a table: the functions that took the most time, one a line.
pub(super) struct Table<'a>(pub(super) &'a Profile);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Profile {
            functions,
            collecting,
        } = self.0;
        let in_scripts: u64 = functions.iter().map(|function| function.samples).sum();
        writeln!(
            f,
            "profile: {in_scripts} samples in scripts, {collecting} while collecting garbage"
        )?;
        writeln!(
            f,
            "{:>6} {:>9} {:>11}  function",
            "share", "samples", "calls"
        )?;
        let measured = functions.iter().filter(|function| function.samples > 0);
        for function in measured.take(SHOWN) {
            let share = 100.0 * function.samples as f64 / in_scripts.max(1) as f64;
            writeln!(
                f,
                "{share:>5.1}% {:>9} {:>11}  {}",
                function.samples, function.calls, function.name
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use airshim_avm2::FunctionProfile;

    use super::*;

    #[test]
    fn a_table_shows_shares_samples_calls_and_names() {
        let function = |name: &str, calls, samples| FunctionProfile {
            name: name.to_owned(),
            calls,
            samples,
        };
        let profile = Profile {
            functions: vec![
                function("Test/run", 7, 75),
                function("Test", 1, 25),
                function("Object", 9, 0),
            ],
            collecting: 3,
        };
        assert_eq!(
            Table(&profile).to_string(),
            "profile: 100 samples in scripts, 3 while collecting garbage\n \
             share   samples       calls  function\n \
             75.0%        75           7  Test/run\n \
             25.0%        25           1  Test\n"
        );
        let empty = Table(&Profile::default()).to_string();
        assert_eq!(empty.lines().count(), 2);
    }
}
