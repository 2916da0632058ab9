// The counterpart of swf_fixtures/bench/string_split_join.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const ROWS = 2000;
const COLUMNS = 12;
const ROUNDS = 90;

function table() {
    const rows = [];
    for (let row = 0; row < ROWS; row++) {
        const fields = [];
        for (let column = 0; column < COLUMNS; column++) fields.push("r" + row + "c" + column);
        rows.push(fields.join(","));
    }
    return rows.join("\n");
}

/** Moves the first column to the end. */
function rotateColumns(text) {
    const rows = text.split("\n");
    for (let i = 0; i < rows.length; i++) {
        const fields = rows[i].split(",");
        fields.push(fields.shift());
        rows[i] = fields.join(",");
    }
    return rows.join("\n");
}

function spaced(text) {
    return text.split(",").join(", ").split("").length;
}

benchmark(() => {
    let text = table();
    let characters = 0;
    for (let round = 0; round < ROUNDS; round++) {
        text = rotateColumns(text);
        characters += spaced(text);
    }
    return `${text.length} ${characters} ${text.substr(0, 20)}`;
});
