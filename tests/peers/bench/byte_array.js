// The counterpart of swf_fixtures/bench/byte_array.as. ByteArray's counterpart is DataView, with a position kept by
// hand.
"use strict";

const benchmark = require("./support/benchmark.js");

const RECORDS = 20000;
const RECORD_SIZE = 1 + 2 + 4 + 4 + 8;
const ROUNDS = 90;

function write(view) {
    let position = 0;
    for (let i = 0; i < RECORDS; i++) {
        view.setInt8(position, i);
        view.setInt16(position + 1, i * 3);
        view.setInt32(position + 3, i * 70001);
        view.setFloat32(position + 7, i / 4);
        view.setFloat64(position + 11, i * 1.5);
        position += RECORD_SIZE;
    }
}

function read(view) {
    let position = 0;
    let sum = 0;
    for (let i = 0; i < RECORDS; i++) {
        sum += view.getInt8(position);
        sum += view.getInt16(position + 1);
        sum += view.getInt32(position + 3) & 0xffff;
        sum += view.getFloat32(position + 7);
        sum += view.getFloat64(position + 11);
        position += RECORD_SIZE;
    }
    return sum;
}

/** Byte by byte, by index. */
function checksum(bytes) {
    const length = bytes.length;
    let low = 1;
    let high = 0;
    for (let i = 0; i < length; i++) {
        low = (low + bytes[i]) % 65521;
        high = (high + low) % 65521;
    }
    return high ^ low;
}

benchmark(() => {
    const buffer = new ArrayBuffer(RECORDS * RECORD_SIZE);
    const view = new DataView(buffer);
    let sum = 0;
    for (let round = 0; round < ROUNDS; round++) {
        write(view);
        sum += read(view);
    }
    return `${sum} ${checksum(new Uint8Array(buffer))}`;
});
