// The counterpart of swf_fixtures/bench/array_sort.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const COUNT = 20000;
const ROUNDS = 40;

let seed = 42;

function random(limit) {
    seed = (seed * 3877 + 29573) % 139968;
    return seed % limit;
}

function words() {
    const words = [];
    for (let i = 0; i < COUNT; i++) {
        let word = "";
        for (let letters = 3 + random(8); letters > 0; letters--) word += String.fromCharCode(97 + random(26));
        words.push(word);
    }
    return words;
}

function hash(words) {
    let hash = 0;
    for (let i = 0; i < words.length; i++) {
        const word = words[i];
        hash = (hash * 31 + word.charCodeAt(0) * 7 + word.length + i) % 65521;
    }
    return hash;
}

benchmark(() => {
    const unsorted = words();
    const numbers = [];
    for (let i = 0; i < COUNT; i++) numbers.push(random(100000));
    let sum = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const sorted = unsorted.slice();
        sorted.sort();
        sum += hash(sorted);
        // Without a comparison function numbers are sorted as strings, too.
        const sortedNumbers = numbers.slice();
        sortedNumbers.sort();
        sum += sortedNumbers[COUNT / 4] + sortedNumbers[COUNT - 1];
    }
    return `${sum} ${seed}`;
});
