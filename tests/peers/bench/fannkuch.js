// The counterpart of swf_fixtures/bench/fannkuch.as.
"use strict";

const benchmark = require("./support/benchmark.js");

function fannkuch(n) {
    const permutation = new Int32Array(n);
    const flipped = new Int32Array(n);
    const rotations = new Int32Array(n);
    for (let i = 0; i < n; i++) {
        permutation[i] = i;
        rotations[i] = i;
    }
    let checksum = 0;
    let most = 0;
    let even = true;
    for (;;) {
        if (permutation[0] !== 0) {
            for (let i = 0; i < n; i++) flipped[i] = permutation[i];
            let flips = 0;
            let first = flipped[0];
            while (first !== 0) {
                for (let low = 0, high = first; low < high; low++, high--) {
                    const swapped = flipped[low];
                    flipped[low] = flipped[high];
                    flipped[high] = swapped;
                }
                flips++;
                first = flipped[0];
            }
            if (flips > most) most = flips;
            checksum += even ? flips : -flips;
        }
        even = !even;
        // The next permutation: rotate ever longer beginnings until one has a rotation left.
        let length = 1;
        for (;;) {
            if (length === n) return `${checksum} ${most}`;
            const head = permutation[0];
            for (let i = 0; i < length; i++) permutation[i] = permutation[i + 1];
            permutation[length] = head;
            if (rotations[length]-- > 0) break;
            rotations[length] = length;
            length++;
        }
    }
}

benchmark(() => fannkuch(9));
