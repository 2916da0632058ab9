// The page's side of the bridge: starts the player, and carries what the program's SWF can't carry itself.
"use strict";

const config = JSON.parse(document.getElementById("config").textContent);
const host = new WebSocket(config.page);
let player = null;

/** Called by the shim: one request to the host, answered before this returns. */
window.airshimCall = (request) => {
    const http = new XMLHttpRequest();
    try {
        // Synchronous, as ActionScript's bind() has to throw at once and to have its port right after.
        http.open("POST", config.call, false);
        http.setRequestHeader("Content-Type", "application/json");
        http.setRequestHeader("X-Airshim-Key", config.key);
        http.send(request);
    } catch (error) {
        report("error", `the host can't be reached: ${error.message}`);
        return null;
    }
    if (http.status !== 200) {
        report("error", `the host refuses a call: ${http.responseText}`);
        return null;
    }
    return http.responseText;
};

/** Called by the shim: the program ends. By the page's own connection, so that all it has traced comes before. */
window.airshimExit = (code) => {
    send({ exit: code });
    // Nothing of it runs any more. The player can't be removed within its own call.
    setTimeout(() => stop("The program has ended."), 0);
};

host.addEventListener("open", () => host.send(JSON.stringify({ key: config.key })));
host.addEventListener("message", () => start().catch((error) => stop(`The player can't be started: ${error.message}`)), { once: true });
host.addEventListener("close", () => stop("The program has ended."));

/** Passes on what the player prints to the console. */
for (const level of ["error", "warn"]) {
    const print = console[level].bind(console);
    console[level] = (...values) => {
        print(...values);
        report(level, values.map(String).join(" "));
    };
}
window.addEventListener("error", (event) => report("error", event.message));

function report(level, text) {
    send({ [level]: text.slice(0, 2000) });
}

function send(message) {
    if (host.readyState === WebSocket.OPEN) host.send(JSON.stringify(message));
}

async function start() {
    player = window.RufflePlayer.newest().createPlayer();
    player.id = "player";
    document.body.append(player);
    const api = player.ruffle();
    await api.load({
        allowScriptAccess: true,
        autoplay: "on",
        unmuteOverlay: "hidden",
        splashScreen: false,
        warnOnUnsupportedContent: false,
        polyfills: false,
        letterbox: "off",
        scale: "noscale",
        salign: "tl",
        // The window of an AIR program isn't scaled.
        forceScale: false,
        ...config.load,
        socketProxy: [...config.load.socketProxy, ...outgoing()],
    });
    api.traceObserver = (text) => send({ trace: text });
}

/** What the program may connect to: the player wants an entry for each port. */
function* outgoing() {
    for (const { host, first, last, proxyUrl } of config.outgoing) {
        for (let port = first; port <= last; port++) yield { host, port, proxyUrl: proxyUrl + port };
    }
}

function stop(text) {
    player?.remove();
    player = null;
    const notice = document.getElementById("notice");
    notice.textContent = text;
    notice.hidden = false;
}
