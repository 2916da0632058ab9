//! Runs a script in QuickJS with `flash.net.ServerSocket`: `cargo run -p airshim-embedding -- runtime/embedding/scripts/echo.js`

use airshim_embedding::Machine;
use airshim_net::Sandbox;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: airshim-embedding SCRIPT")?;
    let source = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let machine = Machine::new(Sandbox::Application, |line| println!("{line}"))?;
    machine.run(&source).await?;
    Ok(())
}
