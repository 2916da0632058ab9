// The counterpart of swf_fixtures/bench/dictionary.as. Dictionary's counterpart is Map.
"use strict";

const benchmark = require("./support/benchmark.js");

const COUNT = 20000;
const ROUNDS = 75;

class Client {
    constructor(id) {
        this.id = id;
    }
}

benchmark(() => {
    const clients = [];
    for (let i = 0; i < COUNT; i++) clients.push(new Client(i));

    const scores = new Map();
    for (const client of clients) scores.set(client, client.id % 100);

    let sum = 0;
    let online = 0;
    for (let round = 0; round < ROUNDS; round++) {
        for (let i = 0; i < COUNT; i++) {
            const client = clients[(i * 7) % COUNT];
            scores.set(client, scores.get(client) + 1);
        }
        // One in four goes and comes back.
        for (let i = round % 4; i < COUNT; i += 4) {
            const leaving = clients[i];
            sum += scores.get(leaving);
            scores.delete(leaving);
        }
        for (const client of clients) {
            if (scores.has(client)) online++;
            else scores.set(client, client.id % 10);
        }
        for (const key of scores.keys()) sum += scores.get(key) + (key.id & 1);
    }
    return `${sum} ${online}`;
});
