// The counterpart of swf_fixtures/bench/spectral_norm.as.
"use strict";

const benchmark = require("./support/benchmark.js");

function entry(row, column) {
    return 1 / (((row + column) * (row + column + 1)) / 2 + row + 1);
}

function multiply(vector, product) {
    const n = vector.length;
    for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += entry(i, j) * vector[j];
        product[i] = sum;
    }
}

function multiplyTransposed(vector, product) {
    const n = vector.length;
    for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += entry(j, i) * vector[j];
        product[i] = sum;
    }
}

function spectralNorm(n) {
    const u = new Float64Array(n);
    const v = new Float64Array(n);
    const between = new Float64Array(n);
    for (let i = 0; i < n; i++) u[i] = 1;
    for (let i = 0; i < 10; i++) {
        multiply(u, between);
        multiplyTransposed(between, v);
        multiply(v, between);
        multiplyTransposed(between, u);
    }
    let uv = 0;
    let vv = 0;
    for (let i = 0; i < n; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return Math.sqrt(uv / vv);
}

benchmark(() => spectralNorm(440).toFixed(9));
