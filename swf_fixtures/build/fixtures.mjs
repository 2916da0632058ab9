// Compiles the fixtures: every folder with a test.toml and a Test.as, and every benchmark program.
//
// The bytes may not depend on where the project lies. They do where a file declares `namespace name;` beside its classes: the
// compiler makes its URI from the file's path. Declare it in a package, or with a URI.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, relative } from "node:path";

import { mxmlc, root, temporaryDirectory } from "./compiler.mjs";
import { libraryFiles, writeAtomically } from "./library.mjs";

/** The programs below `directory`: `{ source, output }`, both relative to the project's root. */
export function findPrograms(directory) {
    const programs = [];
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
        const path = join(directory, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith(".")) programs.push(...findPrograms(path));
        else if (entry.name === "Test.as" && existsSync(join(directory, "test.toml"))) {
            programs.push(program(path, join(directory, "test.swf")));
        } else if (entry.name.endsWith(".as") && basename(directory) === "bench") {
            programs.push(program(path, path.replace(/\.as$/, ".swf")));
        }
    }
    return programs;
}

function program(source, output) {
    return { source: relative(root, source), output: relative(root, output) };
}

/** Compiles `programs` into `target`, laid out as the project is. Returns whether all of them compiled. */
export async function buildPrograms(programs, target) {
    const queue = [...programs];
    let ok = true;
    const worker = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
            ok = (await buildProgram(join(root, next.source), join(target, next.output))) && ok;
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, worker));
    return ok;
}

/** Compiles one program against airglobal.swc, with the options of its `// compile:` line and `options`. */
export async function buildProgram(source, output, options = []) {
    const work = temporaryDirectory();
    try {
        const swf = join(work, basename(output));
        const library = `-external-library-path=${join(root, libraryFiles.airglobal)}`;
        const all = [library, ...ownOptions(source), ...options, `-output=${swf}`, source];
        const problems = await mxmlc(all, dirname(source));
        const errors = problems.filter((problem) => problem.severity !== "Warning");
        for (const problem of errors) console.error(problem.text);
        if (errors.length > 0) return false;
        const bytes = readFileSync(swf);
        if (!existsSync(output) || !readFileSync(output).equals(bytes)) {
            mkdirSync(dirname(output), { recursive: true });
            writeAtomically(output, bytes);
        }
        return true;
    } finally {
        rmSync(work, { recursive: true });
    }
}

/** A source may begin with `// compile: -swf-version=10 -compress=false`. */
function ownOptions(source) {
    const match = /^\/\/ compile: (.*)$/m.exec(readFileSync(source, "utf8").split("\n", 1)[0]);
    return match ? match[1].trim().split(/\s+/) : [];
}
