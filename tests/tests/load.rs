//! Many clients at once, with every byte checked.

use std::process::Command;
use std::time::Duration;

use airshim::limits::raise_file_limit;
use airshim_tests::echo;
use airshim_tests::paths::fixture;
use airshim_tests::server::Server;

/// 1,000 clients at once, 100 round trips of 1 KiB each, and afterwards the server still answers.
#[test]
fn a_thousand_clients_at_once() {
    raise_file_limit();
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.arg("run").arg(fixture("echo_server"));
    let server = Server::start(&mut command).expect("it listens");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let limit = Duration::from_secs(120);
    runtime
        .block_on(echo::load(server.address(), 1000, 100, 1024, limit))
        .expect("every byte comes back");
    runtime
        .block_on(echo::load(server.address(), 1, 1, 1 << 20, limit))
        .expect("it still answers");
}
