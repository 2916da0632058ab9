// The counterpart of swf_fixtures/bench/object_access.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const NAMES = 500;
const ROUNDS = 10000;

benchmark(() => {
    const names = [];
    for (let i = 0; i < NAMES; i++) names.push("name" + i);

    // Known names, read and written.
    const counts = {};
    for (let i = 0; i < NAMES; i++) counts[names[i]] = i;
    for (let round = 0; round < ROUNDS; round++) {
        for (let i = 0; i < NAMES; i++) {
            const name = names[(i * 7 + round) % NAMES];
            counts[name] = counts[name] + 1;
        }
    }

    // Names that are put together for each access.
    let found = 0;
    for (let round = 0; round < ROUNDS / 8; round++) {
        for (let i = 0; i < NAMES; i++) {
            if (("name" + (i * 2)) in counts) found += counts["name" + i] & 0xff;
            counts["new" + (i % 10)] = round;
            delete counts["new" + (i % 20)];
        }
    }

    let sum = 0;
    for (const key in counts) sum += counts[key] + key.length;
    return `${sum} ${found}`;
});
