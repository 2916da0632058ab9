// Node's counterpart of swf_fixtures/transfer_server: sends or takes numbered blocks, and checks those that it takes.
"use strict";

const net = require("node:net");

const BLOCK = 65536;
const AHEAD = 8 * BLOCK;
const SEND = 0x53;

const expected = Buffer.alloc(BLOCK);
for (let i = 4; i < BLOCK; i++) {
    expected[i] = 1 + ((i * 167 + (i >> 8) * 13) % 127);
}

function serve(socket) {
    let [toSend, toTake, number, wrong] = [0, 0, 0, 0];
    // What has come of a block that isn't complete.
    let parts = [];
    let available = 0;

    function read(count) {
        const all = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        const rest = all.subarray(count);
        parts = rest.length > 0 ? [rest] : [];
        available = rest.length;
        return all.subarray(0, count);
    }

    function begin() {
        const request = read(5);
        const blocks = request.readUInt32BE(1);
        [number, wrong] = [0, 0];
        [toSend, toTake] = request[0] === SEND ? [blocks, 0] : [0, blocks];
        if (request[0] === SEND) {
            send();
        } else if (blocks === 0) {
            answer();
        }
    }

    function take() {
        const block = read(BLOCK);
        if (block.readUInt32BE(0) !== number || block.compare(expected, 4, BLOCK, 4, BLOCK) !== 0) {
            wrong++;
        }
        number++;
        toTake--;
        if (toTake === 0) {
            answer();
        }
    }

    function answer() {
        const bytes = Buffer.alloc(8);
        bytes.writeUInt32BE(number, 0);
        bytes.writeUInt32BE(wrong, 4);
        socket.write(bytes);
    }

    function send() {
        while (toSend > 0 && socket.writableLength < AHEAD) {
            const block = Buffer.from(expected);
            block.writeUInt32BE(number++, 0);
            toSend--;
            socket.write(block);
        }
    }

    socket.on("data", (data) => {
        parts.push(data);
        available += data.length;
        work();
    });
    socket.on("drain", () => {
        send();
        // The next request may have come already.
        work();
    });
    socket.on("error", () => socket.destroy());

    function work() {
        for (;;) {
            if (toTake > 0 && available >= BLOCK) {
                take();
            } else if (toTake === 0 && toSend === 0 && available >= 5) {
                begin();
            } else {
                return;
            }
        }
    }
}

const server = net.createServer({ allowHalfOpen: false }, serve);
server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => {
    const { address, port } = server.address();
    console.log(`listening on ${address}:${port}`);
});
