// Runs the ActionScript compiler and reads what it reports.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const buildDir = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(buildDir));
export const toolchain = join(dirname(buildDir), ".toolchain");

const royale = join(toolchain, "node_modules/@apache-royale/royale-js/royale-asjs");
// Runs are short: spend nothing on an optimizing JIT or on collector threads.
const javaOptions = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", `-Droyalelib=${join(royale, "frameworks")}`];

/** What the class library's declarations say to the runtime; see `runtime/native_table`. */
const keptMetadata = ["API", "Version", "Event", "Allocator", "Call", "Construct", "native"];

/** A new empty directory for the output of one build. */
export function temporaryDirectory() {
    return mkdtempSync(join(tmpdir(), "airshim-build-"));
}

/** Compiles class sources to a SWC. Options as in `compc -help list advanced`. */
export function compc(options) {
    return run("compc.jar", ["-compress=false", `-keep-as3-metadata+=${keptMetadata.join(",")}`, ...options]);
}

/** Compiles a program to a SWF. Relative paths in the options start at `directory`. */
export function mxmlc(options, directory) {
    return run("mxmlc.jar", options, directory);
}

/**
 * Runs one tool of the compiler; resolves to the list of its problems, each
 * `{ severity: "Error" | "Warning" | …, message, text }`, or rejects where it said nothing useful and failed.
 */
function run(jar, options, directory = root) {
    const args = [
        ...javaOptions,
        "-jar",
        join(royale, "lib", jar),
        `-load-config=${join(buildDir, "royale-config.xml")}`,
        "-library-path=",
        ...options,
    ];
    return new Promise((resolve, reject) => {
        const child = spawn("java", args, { cwd: directory, stdio: ["ignore", "pipe", "pipe"] });
        let output = "";
        let problems = "";
        child.stdout.on("data", (bytes) => (output += bytes));
        child.stderr.on("data", (bytes) => (problems += bytes));
        child.on("error", reject);
        child.on("close", (code) => {
            const parsed = parseProblems(problems);
            const failed = parsed.some((problem) => problem.severity !== "Warning");
            if (code !== 0 && !failed) reject(new Error(`${jar} failed with code ${code}\n${output}${problems}`));
            else resolve(parsed);
        });
    });
}

const PROBLEM = /^(?:(?<file>.*)\((?<line>\d+)\): col: \d+ |command line )(?<severity>Error|Syntax error|Internal error|Warning):? ?(?<message>.*)$/;

function parseProblems(text) {
    const problems = [];
    for (const line of text.split("\n")) {
        const match = PROBLEM.exec(line.trimEnd());
        if (match) {
            const { severity, message } = match.groups;
            problems.push({ severity, message, text: relative(line.trimEnd()) });
        } else if (problems.length > 0 && line.trim() !== "") {
            problems[problems.length - 1].text += `\n${line}`;
        } else if (line.trim() !== "") {
            problems.push({ severity: "Error", message: line, text: line });
        }
    }
    return problems;
}

function relative(text) {
    return text.startsWith(root) ? text.slice(root.length + 1) : text;
}
