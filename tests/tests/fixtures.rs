//! Runs every folder of `swf_fixtures` as a test, as `airshim test swf_fixtures` does.

use std::process::ExitCode;

use airshim::test_runner::discovery::{self, TestCase};
use airshim::test_runner::{self, Outcome};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    airshim::limits::raise_file_limit();
    let cases =
        discovery::find(&airshim_tests::paths::fixtures()).expect("the repository has fixtures");
    let trials = cases
        .into_iter()
        .map(|case| Trial::test(case.name.clone(), move || run(&case)))
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn run(case: &TestCase) -> Result<(), Failed> {
    match test_runner::run_case(case) {
        Outcome::Passed => Ok(()),
        Outcome::Skipped(reason) => Err(Failed::from(format!(
            "a fixture can't be skipped: {reason}"
        ))),
        Outcome::Failed(reason) => Err(Failed::from(reason)),
    }
}
