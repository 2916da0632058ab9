// What the programs in this folder share: the counterpart of swf_fixtures/bench/support/Benchmark.as.
"use strict";

/** Does the work once, and prints what came out and how long it took, without the start. */
function benchmark(run) {
    const begin = performance.now();
    const result = run();
    const time = performance.now() - begin;
    console.log(`result: ${result}`);
    console.log(`ms: ${time.toFixed(1)}`);
}

module.exports = benchmark;
