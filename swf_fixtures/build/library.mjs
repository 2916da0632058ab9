// Builds the class library: the core classes, the flash.* classes, and the SWC of both for users' compilers.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { compc, root, temporaryDirectory, toolchain } from "./compiler.mjs";
import { readEntry, writeZip } from "./zip.mjs";

export const coreSources = join(root, "runtime/avm2/globals");
export const flashSources = join(root, "avm2_natives/globals");

/** The files that are checked in, relative to the project's root. */
export const libraryFiles = {
    core: "runtime/avm2/library/core.swf",
    flash: "avm2_natives/library/flash.swf",
    airglobal: "avm2_natives/library/airglobal.swc",
};

// Class bodies of the core classes fill their prototypes by the bare name `prototype`. At run time that is a property of
// the class on the scope stack; the compiler, with no built-in declaration of it, can't know. This one name may pass.
const UNDEFINED_PROPERTY = "org.apache.royale.compiler.problems.AccessUndefinedPropertyProblem";
const BARE_PROTOTYPE = "Access of possibly undefined property prototype.";

/** Compiles the class library into `target`, laid out as the project is. Returns whether there were no errors. */
export async function buildLibrary(target) {
    const work = temporaryDirectory();
    try {
        const core = join(work, "core.swc");
        if (!(await compile("core", coreSources, [], core))) {
            await checkFlashAgainstLastCore(work);
            return false;
        }
        keepLastCore(core);
        install(target, libraryFiles.core, librarySwf(core));
        const flash = join(work, "flash.swc");
        if (!(await compile("flash", flashSources, [core], flash))) return false;

        const all = join(work, "airglobal.swc");
        const problems = await compc(["-external-library-path=", `-include-libraries=${core},${flash}`, `-output=${all}`]);
        if (report("airglobal", problems)) return false;

        install(target, libraryFiles.flash, librarySwf(flash));
        install(target, libraryFiles.airglobal, reproducibleSwc(all));
        return true;
    } finally {
        rmSync(work, { recursive: true });
    }
}

export async function compile(name, sources, externals, output) {
    const problems = await compc([
        `-external-library-path=${externals.join(",")}`,
        `-source-path=${sources}`,
        `-include-sources=${sources}`,
        `-warning-problems=${UNDEFINED_PROPERTY}`,
        `-output=${output}`,
    ]);
    return !report(name, problems);
}

/** Prints the problems that count and returns whether one of them is an error. */
export function report(name, problems) {
    const counted = problems.filter((problem) => problem.message !== BARE_PROTOTYPE);
    for (const problem of counted) console.error(problem.text);
    const errors = counted.filter((problem) => problem.severity !== "Warning" || problem.message.startsWith("Access of possibly undefined property"));
    if (errors.length > 0) console.error(`${name}: ${errors.length} error(s)`);
    return errors.length > 0;
}

// While the core classes have an error, the flash.* classes are still compiled, against the last core that had none.
const lastCore = join(toolchain, "last-core.swc");

function keepLastCore(core) {
    writeAtomically(lastCore, readFileSync(core));
}

async function checkFlashAgainstLastCore(work) {
    if (existsSync(lastCore)) await compile("flash", flashSources, [lastCore], join(work, "flash.swc"));
}

function librarySwf(swc) {
    return readEntry(readFileSync(swc), "library.swf");
}

/** The SWC with its dates taken out: `mod` attributes and the ZIP entries' times. */
function reproducibleSwc(path) {
    const bytes = readFileSync(path);
    const undated = readEntry(bytes, "catalog.xml").toString("utf8").replace(/ mod="\d+"/g, ' mod="0"');
    return writeZip([
        ["catalog.xml", Buffer.from(undated)],
        ["library.swf", readEntry(bytes, "library.swf")],
    ]);
}

export function install(target, file, bytes) {
    const path = join(target, file);
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path) && sameCompiled(file, readFileSync(path), bytes)) return;
    writeAtomically(path, bytes);
    console.error(`${file}: ${bytes.length} bytes`);
}

/**
 * Whether two builds of `file` say the same. A SWF must be the same byte by byte. A SWC is compared by its contents, since
 * the packed bytes depend on Node's version of zlib.
 */
export function sameCompiled(file, one, other) {
    if (one.equals(other)) return true;
    if (!file.endsWith(".swc")) return false;
    return readEntry(one, "library.swf").equals(readEntry(other, "library.swf")) && catalog(one) === catalog(other);
}

/**
 * The catalog of a SWC without the kinds of its dependencies: where a class needs another definition in two ways, the
 * compiler's threads race for which of them it writes. Linking against the SWC doesn't ask for it.
 */
function catalog(swc) {
    return readEntry(swc, "catalog.xml").toString("utf8").replace(/(<dep id="[^"]*") type="\w"/g, "$1");
}

/** Writes through a file of its own name, so that a reader or a second build never sees half of it. */
export function writeAtomically(path, bytes) {
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
}
