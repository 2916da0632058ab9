// The counterpart of swf_fixtures/bench/vector_int.as. The counterpart of Vector.<int> is Int32Array.
"use strict";

const benchmark = require("./support/benchmark.js");

/** How many primes there are below `limit`. */
function primes(limit) {
    const composite = new Int32Array(limit);
    let count = 0;
    for (let i = 2; i < limit; i++) {
        if (composite[i] !== 0) continue;
        count++;
        for (let multiple = i + i; multiple < limit; multiple += i) composite[multiple] = 1;
    }
    return count;
}

/** In how many ways coins sum up to each amount, modulo 65521; returns those of the last. */
function changes(amount, coins) {
    const ways = new Int32Array(amount + 1);
    ways[0] = 1;
    for (let c = 0; c < coins.length; c++) {
        const coin = coins[c];
        for (let i = coin; i <= amount; i++) ways[i] = (ways[i] + ways[i - coin]) % 65521;
    }
    return ways[amount];
}

benchmark(() => {
    const coins = Int32Array.of(1, 2, 5, 10, 20, 50, 100, 200);
    return `${primes(2500000)} ${changes(800000, coins)}`;
});
