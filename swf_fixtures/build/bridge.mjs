// Builds the bridge's shim: the SWF that brings AIR's networking classes into another player.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { mxmlc, root, temporaryDirectory } from "./compiler.mjs";
import { compile, coreSources, flashSources, install, report } from "./library.mjs";

const bridgeSources = join(root, "avm2_natives/bridge");

/** The file that is checked in, relative to the project's root. */
export const shimFile = "runtime/bridge/shim/shim.swf";

/** Classes of the library that the shim takes over as they are, since they are written in ActionScript alone. */
const shared = ["ServerSocketConnectEvent", "DatagramSocketDataEvent", "OutputProgressEvent"].map((name) => `flash/events/${name}.as`);

// The player decides by the version of its main SWF which members of its classes are visible.
const SWF_VERSION = "-swf-version=50";

/** Compiles the shim into `target`, laid out as the project is. Returns whether there were no errors. */
export async function buildBridge(target) {
    const work = temporaryDirectory();
    try {
        const sources = join(work, "shim");
        cpSync(bridgeSources, sources, { recursive: true });
        for (const file of shared) {
            mkdirSync(dirname(join(sources, file)), { recursive: true });
            cpSync(join(flashSources, file), join(sources, file));
        }
        const core = join(work, "core.swc");
        const player = join(work, "player.swc");
        const own = filesBelow(join(sources, "flash"));
        if (!(await compile("core", coreSources, [], core))) return false;
        if (!(await compile("player", playerSources(work, own), [core], player))) return false;

        const output = join(work, "shim.swf");
        const main = join(sources, "airshim/bridge/Shim.as");
        const externals = `-external-library-path=${core},${player}`;
        const problems = await mxmlc([externals, `-source-path=${sources}`, SWF_VERSION, "-compress=false", `-output=${output}`, main], work);
        if (report("shim", problems)) return false;
        install(target, shimFile, readFileSync(output));
        return true;
    } finally {
        rmSync(work, { recursive: true });
    }
}

/**
 * The flash.* declarations as the other player has them. Its Socket lacks what AIR's has, so that the shim's can add it. What
 * the shim itself defines gets other names, as the compiler prefers a library's class to a source of the same name.
 */
function playerSources(work, own) {
    const sources = join(work, "player");
    cpSync(flashSources, sources, { recursive: true });
    const names = new RegExp(`\\b(${own.map((file) => basename(file, ".as")).join("|")})\\b`, "g");
    for (const file of filesBelow(sources)) {
        const text = readFileSync(file, "utf8").replace(names, "Other$1");
        rmSync(file);
        writeFileSync(join(dirname(file), basename(file).replace(names, "Other$1")), text);
    }
    const socket = join(sources, "flash/net/Socket.as");
    const added = /^ +public native function [gs]et (localAddress|localPort|remoteAddress|remotePort|tcpNoDelay)\(.*\n/gm;
    writeFileSync(socket, readFileSync(socket, "utf8").replace(added, ""));
    return sources;
}

function filesBelow(directory) {
    return readdirSync(directory, { recursive: true }).filter((name) => name.endsWith(".as")).map((name) => join(directory, name));
}
