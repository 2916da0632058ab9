// The counterpart of swf_fixtures/bench/json.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const RECORDS = 800;
const ROUNDS = 400;

function records() {
    const records = [];
    for (let i = 0; i < RECORDS; i++) {
        records.push({
            id: i,
            name: "user \"" + i + "\"\n\u00e9",
            score: i / 4,
            active: i % 2 === 0,
            parent: null,
            tags: ["a" + (i % 10), "b", "c" + i],
            position: { x: i, y: RECORDS - i },
        });
    }
    return records;
}

benchmark(() => {
    let data = records();
    let characters = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const text = JSON.stringify(data);
        characters += text.length;
        data = JSON.parse(text);
    }
    let sum = 0;
    for (const record of data) {
        sum += record.id + record.name.length + record.score + record.tags.length + record.position.y;
        if (record.active && record.parent === null) sum++;
    }
    return `${characters} ${sum}`;
});
