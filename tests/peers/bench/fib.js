// The counterpart of swf_fixtures/bench/fib.as.
"use strict";

const benchmark = require("./support/benchmark.js");

function fibonacci(n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

benchmark(() => fibonacci(32));
