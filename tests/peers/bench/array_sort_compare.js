// The counterpart of swf_fixtures/bench/array_sort_compare.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const COUNT = 12000;
const ROUNDS = 48;

let seed = 42;

function random(limit) {
    seed = (seed * 3877 + 29573) % 139968;
    return seed % limit;
}

class Player {
    constructor(id, score) {
        this.id = id;
        this.score = score;
    }
}

function byNumber(a, b) {
    return a - b;
}

function byScore(a, b) {
    if (a.score !== b.score) return b.score - a.score;
    return a.id - b.id;
}

benchmark(() => {
    const numbers = [];
    const players = [];
    for (let i = 0; i < COUNT; i++) {
        numbers.push(random(100000));
        players.push(new Player(i, random(500)));
    }
    let hash = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const sorted = numbers.slice();
        sorted.sort(byNumber);
        const ranking = players.slice();
        ranking.sort(byScore);
        for (let i = 0; i < COUNT; i++) hash = (hash * 31 + sorted[i] + ranking[i].id) % 65521;
    }
    return hash;
});
