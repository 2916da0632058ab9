// The counterpart of swf_fixtures/bench/amf3.as. AMF3's counterpart is v8.serialize with v8.deserialize: a binary
// format with references to objects, too, and native code, as ByteArray's is.
"use strict";

const v8 = require("node:v8");

const benchmark = require("./support/benchmark.js");

const RECORDS = 800;
const ROUNDS = 200;

function records() {
    const shared = { room: "lobby", limit: 20 };
    const records = [];
    for (let i = 0; i < RECORDS; i++) {
        records.push({
            id: i,
            name: "user " + (i % 100),
            score: i / 3,
            active: i % 2 === 0,
            parent: null,
            room: shared,
            tags: ["a" + (i % 10), "b", i],
            position: { x: i, y: RECORDS - i },
        });
    }
    return records;
}

benchmark(() => {
    let data = records();
    for (let round = 0; round < ROUNDS; round++) {
        data = v8.deserialize(v8.serialize(data));
    }
    let sum = 0;
    for (const record of data) {
        sum += record.id + record.name.length + record.tags.length + record.position.y;
        sum += Math.round(record.score * 3);
        if (record.active && record.parent === null && record.room === data[0].room) sum++;
    }
    return sum;
});
