// The counterpart of swf_fixtures/bench/string_building.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const ROUNDS = 50;
const ITEMS = 4000;

function list(round) {
    let text = "";
    for (let i = 0; i < ITEMS; i++) {
        text += "item " + i + ": " + ((i * 7 + round) % 1000) + ", ";
    }
    return text;
}

/** Moves every lower-case letter on in the alphabet, a character at a time. */
function rotate(text, by) {
    let rotated = "";
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 97 && code <= 122) rotated += String.fromCharCode(97 + ((code - 97 + by) % 26));
        else rotated += text.charAt(i);
    }
    return rotated;
}

function hash(text) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % 65521;
    return hash;
}

benchmark(() => {
    let length = 0;
    let sum = 0;
    for (let round = 1; round <= ROUNDS; round++) {
        const text = rotate(list(round), round);
        length += text.length;
        sum += hash(text);
    }
    return `${length} ${sum}`;
});
