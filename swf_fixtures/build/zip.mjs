// The few parts of the ZIP format that a SWC needs: read one entry, write an archive whose bytes depend on nothing but its contents.
import { deflateRawSync, inflateRawSync } from "node:zlib";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the first date that ZIP has. */
const FIXED_DATE = (1 << 5) | 1;

// node:zlib has a crc32 of its own, but not in Debian 12's Node 18.
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});

function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}

/** The contents of the entry `name` of the ZIP file in `bytes`. */
export function readEntry(bytes, name) {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0) throw new Error("not a ZIP file");
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
        const nameLength = bytes.readUInt16LE(at + 28);
        if (bytes.toString("utf8", at + 46, at + 46 + nameLength) === name) {
            const method = bytes.readUInt16LE(at + 10);
            const size = bytes.readUInt32LE(at + 20);
            const local = bytes.readUInt32LE(at + 42);
            const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
            const data = bytes.subarray(start, start + size);
            return method === DEFLATED ? inflateRawSync(data) : Buffer.from(data);
        }
        at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    throw new Error(`no entry ${name} in the ZIP file`);
}

/** A ZIP file of `entries`, a list of `[name, Buffer]`, with a fixed date. */
export function writeZip(entries) {
    const files = [];
    const directory = [];
    let offset = 0;
    for (const [name, data] of entries) {
        const packed = deflateRawSync(data, { level: 9 });
        const common = Buffer.alloc(26);
        common.writeUInt16LE(VERSION, 0);
        common.writeUInt16LE(DEFLATED, 4);
        common.writeUInt16LE(FIXED_DATE, 8);
        common.writeUInt32LE(crc32(data), 10);
        common.writeUInt32LE(packed.length, 14);
        common.writeUInt32LE(data.length, 18);
        common.writeUInt16LE(Buffer.byteLength(name), 22);
        files.push(word(LOCAL_HEADER), common, Buffer.from(name), packed);

        const rest = Buffer.alloc(14);
        rest.writeUInt32LE(offset, 10);
        directory.push(word(CENTRAL_HEADER), Buffer.from([VERSION, 0]), common, rest, Buffer.from(name));
        offset += 30 + Buffer.byteLength(name) + packed.length;
    }
    const central = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(entries.length, 4);
    end.writeUInt16LE(entries.length, 6);
    end.writeUInt32LE(central.length, 8);
    end.writeUInt32LE(offset, 12);
    return Buffer.concat([...files, central, word(END_OF_DIRECTORY), end]);
}

function word(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}
