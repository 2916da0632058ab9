// The counterpart of swf_fixtures/bench/mandelbrot.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const LIMIT = 50;

function escapeTime(cr, ci) {
    let zr = 0;
    let zi = 0;
    let zr2 = 0;
    let zi2 = 0;
    let iteration = 0;
    while (iteration < LIMIT && zr2 + zi2 <= 4) {
        zi = 2 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
        zr2 = zr * zr;
        zi2 = zi * zi;
        iteration++;
    }
    return iteration;
}

function mandelbrot(size) {
    let inside = 0;
    let sum = 0;
    for (let y = 0; y < size; y++) {
        const ci = (2 * y) / size - 1;
        for (let x = 0; x < size; x++) {
            const iterations = escapeTime((2 * x) / size - 1.5, ci);
            sum += iterations;
            if (iterations === LIMIT) inside++;
        }
    }
    return `${inside} ${sum}`;
}

benchmark(() => mandelbrot(550));
