//! The page that shows the player.

use serde_json::{Value, json};

use crate::guard::{Guard, Token};
use crate::{Options, Outgoing};

/// The player's runtime, whose name decides which classes it has itself. In this one none of AIR's can hide the shim's.
const RUNTIME: &str = "flashPlayer";

/// The host that the player knows the bridge by. Names below `invalid` belong to nobody.
pub(crate) const HOST: &str = "airshim.invalid";
/// The port that the player knows the bridge by.
pub(crate) const PORT: u16 = 1;

pub(crate) const SCRIPT: &str = include_str!("../page/page.js");
const TEMPLATE: &str = include_str!("../page/page.html");

/// What the page and its script may do: load from here, run the player's WebAssembly, and be shown by nobody else. The player
/// calls the page's functions by code that it makes (`unsafe-eval`).
pub(crate) const POLICY: &str = "default-src 'self' data: blob:; script-src 'self' 'unsafe-eval'; \
    style-src 'self' 'unsafe-inline'; connect-src * data: blob:; img-src * data: blob:; media-src * data: blob:; \
    object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page with its configuration.
pub(crate) fn html(options: &Options, guard: &Guard, key: &Token) -> String {
    let config = config(options, guard, key).to_string();
    // In a script, only what looks like its end could end it.
    TEMPLATE.replace("CONFIG", &config.replace('<', "\\u003c"))
}

fn config(options: &Options, guard: &Guard, key: &Token) -> Value {
    let (host, prefix, key) = (guard.host(), guard.prefix(), key.as_str());
    let proxies = [json!({
        "host": HOST, "port": PORT, "proxyUrl": format!("ws://{host}{prefix}/socket"),
    })];
    let outgoing = options
        .outgoing
        .iter()
        .map(|Outgoing { host: name, ports }| {
            json!({
                "host": name, "first": ports.start(), "last": ports.end(),
                "proxyUrl": format!("ws://{host}{prefix}/connect/{key}/{name}/"),
            })
        });
    let url = if options.is_loaded_by_shim {
        format!("{prefix}/shim.swf")
    } else {
        program_url(options, guard)
    };
    json!({
        "key": key,
        "page": format!("ws://{host}{prefix}/page"),
        "call": format!("{prefix}/call"),
        "outgoing": outgoing.collect::<Vec<_>>(),
        "load": {
            "url": url,
            "base": format!("{prefix}/app/"),
            "playerRuntime": RUNTIME,
            "preferredRenderer": options.renderer,
            "parameters": options.program.named_parameters(),
            "socketProxy": proxies,
        },
    })
}

pub(crate) fn program_url(options: &Options, guard: &Guard) -> String {
    format!("{}/app/{}", guard.prefix(), options.program.content)
}
