// The counterpart of swf_fixtures/bench/int_loop.as.
"use strict";

const benchmark = require("./support/benchmark.js");

function loop(count) {
    let sum = 0;
    for (let i = 0; i < count; i++) {
        sum = (sum + i) | 0;
    }
    return sum;
}

benchmark(() => loop(50000000));
