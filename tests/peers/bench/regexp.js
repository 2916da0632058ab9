// The counterpart of swf_fixtures/bench/regexp.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const LINES = 2000;
const ROUNDS = 22;

function logLines() {
    const levels = ["INFO", "WARN", "ERROR", "DEBUG"];
    const lines = [];
    for (let i = 0; i < LINES; i++) {
        const day = "2013-04-" + (10 + (i % 20));
        const time = day + " " + (10 + (i % 14)) + ":" + (10 + (i % 50)) + ":" + (10 + (i % 49));
        lines.push(
            time + " [" + levels[i % 4] + "] user" + i + "@example.org   requested \"/path/item-" + (i * 7) +
                "?page=" + (i % 9) + "\" in " + (i % 700) + " ms",
        );
    }
    return lines;
}

const LINE = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) \[(\w+)\]\s+(.*)$/;
const ADDRESS = /\b[\w.]+@(?:\w+\.)+\w{2,}\b/;
const REQUEST = /"\/(?:[^"\/]*\/)*([a-z]+)-(\d+)\?(?:\w+=(\w+)&?)+"/;

function matchLines(lines) {
    let seconds = 0;
    let problems = 0;
    let addresses = 0;
    let items = 0;
    for (const line of lines) {
        const parts = LINE.exec(line);
        if (parts !== null) {
            seconds += Number(parts[4]) * 3600 + Number(parts[5]) * 60 + Number(parts[6]);
            if (parts[7] === "ERROR" || parts[7] === "WARN") problems++;
        }
        if (ADDRESS.test(line)) addresses++;
        const request = REQUEST.exec(line);
        if (request !== null) items += Number(request[2]) + Number(request[3]);
    }
    return `${seconds} ${problems} ${addresses} ${items}`;
}

function matchText(text) {
    const duration = /in (\d+) ms/g;
    let milliseconds = 0;
    for (let found = duration.exec(text); found !== null; found = duration.exec(text)) {
        milliseconds += Number(found[1]);
    }
    const numbers = text.match(/\d+/g).length;
    const squeezed = text.replace(/\s+/g, " ").length;
    const hidden = text.replace(/(\w+)@(\w+)\.org/g, "$2: $1").length;
    const errors = text.search(/\[(?:FATAL|PANIC)\]/i);
    return `${milliseconds} ${numbers} ${squeezed} ${hidden} ${errors}`;
}

benchmark(() => {
    const lines = logLines();
    const text = lines.join("\n");
    let result = "";
    for (let round = 0; round < ROUNDS; round++) result = `${matchLines(lines)} ${matchText(text)}`;
    return result;
});
