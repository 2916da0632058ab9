// The counterpart of swf_fixtures/bench/closures.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const ROUNDS = 3000;
const COUNT = 1000;

function counter(step) {
    let count = 0;
    return function () {
        count += step;
        return count;
    };
}

function compose(outer, inner) {
    return function (value) {
        return outer(inner(value));
    };
}

function adder(by) {
    return function (value) {
        return (value + by) & 0xffff;
    };
}

benchmark(() => {
    const counters = [];
    for (let i = 0; i < 10; i++) counters.push(counter(i));

    const numbers = [];
    for (let i = 0; i < COUNT; i++) numbers.push(i);

    let sum = 0;
    for (let round = 0; round < ROUNDS; round++) {
        for (let i = 0; i < COUNT; i++) sum = (sum + counters[i % 10]()) % 1000003;

        let chain = adder(round);
        for (let i = 0; i < 20; i++) chain = compose(adder(i), chain);
        for (let i = 0; i < COUNT / 10; i++) sum = (sum + chain(i)) % 1000003;

        const squares = numbers
            .filter(function (value, index, list) {
                return (value + round) % 3 === 0;
            })
            .map(function (value, index, list) {
                return (value * value + round) & 0xff;
            });
        squares.forEach(function (value, index, list) {
            sum = (sum + value) % 1000003;
        });
    }
    return sum;
});
