//! The command `airshim`.

fn main() -> std::process::ExitCode {
    airshim::cli::main()
}
