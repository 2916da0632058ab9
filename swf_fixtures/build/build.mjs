// The build of everything that is compiled from ActionScript. Started by build.sh, which says what its commands are.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

import { buildBridge, shimFile } from "./bridge.mjs";
import { root, temporaryDirectory } from "./compiler.mjs";
import { buildProgram, buildPrograms, findPrograms } from "./fixtures.mjs";
import { buildLibrary, libraryFiles, sameCompiled } from "./library.mjs";

const fixtures = join(root, "swf_fixtures");

const commands = {
    all: async () => (await buildLibrary(root)) && (await buildBridge(root)) && (await buildPrograms(findPrograms(fixtures), root)),
    library: () => buildLibrary(root),
    bridge: () => buildBridge(root),
    fixtures: (directory = fixtures) => buildPrograms(findPrograms(resolve(directory)), root),
    program: (source, output, ...options) => {
        if (!source || !output) throw new Error("program: MAIN.as and OUT.swf expected");
        return buildProgram(resolve(source), resolve(output), options);
    },
    check,
};

/** Rebuilds everything in a temporary directory and compares it with what is checked in. */
async function check() {
    const target = temporaryDirectory();
    try {
        if (!(await buildLibrary(target))) return false;
        if (!(await buildBridge(target))) return false;
        const programs = findPrograms(fixtures);
        if (!(await buildPrograms(programs, target))) return false;
        const files = [...Object.values(libraryFiles), shimFile, ...programs.map((program) => program.output)];
        const different = files.filter((file) => !upToDate(file, target));
        for (const file of different) console.error(`${file} differs from what its sources compile to: run swf_fixtures/build/build.sh`);
        console.error(`${files.length - different.length} of ${files.length} compiled files are up to date`);
        return different.length === 0;
    } finally {
        rmSync(target, { recursive: true });
    }
}

function upToDate(file, target) {
    const checkedIn = join(root, file);
    return existsSync(checkedIn) && sameCompiled(file, readFileSync(checkedIn), readFileSync(join(target, file)));
}

const [name = "all", ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
    console.error(`unknown command ${name}; one of ${Object.keys(commands).join(", ")}`);
    process.exit(2);
}
process.exit((await command(...args)) ? 0 : 1);
