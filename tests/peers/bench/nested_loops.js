// The counterpart of swf_fixtures/bench/nested_loops.as.
"use strict";

const benchmark = require("./support/benchmark.js");

function loops(n) {
    let count = 0;
    for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) {
            for (let c = 0; c < n; c++) {
                for (let d = 0; d < n; d++) {
                    for (let e = 0; e < n; e++) {
                        for (let f = 0; f < n; f++) {
                            if (((a ^ f) & 1) === 0) count += e;
                            else count++;
                        }
                    }
                }
            }
        }
    }
    return count;
}

benchmark(() => loops(17));
