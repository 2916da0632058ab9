// The counterpart of swf_fixtures/bench/vector_number.as. The counterpart of Vector.<Number> is Float64Array.
"use strict";

const benchmark = require("./support/benchmark.js");

function matrix(n, first) {
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < matrix.length; i++) matrix[i] = ((first + i * 7) % 100) / 8;
    return matrix;
}

function multiply(a, b, n) {
    const product = new Float64Array(n * n);
    for (let row = 0; row < n; row++) {
        for (let column = 0; column < n; column++) {
            let sum = 0;
            for (let k = 0; k < n; k++) sum += a[row * n + k] * b[k * n + column];
            product[row * n + column] = sum;
        }
    }
    return product;
}

/** Lets every inner cell approach the mean of its neighbours. */
function relax(grid, n, rounds) {
    for (let round = 0; round < rounds; round++) {
        for (let y = 1; y < n - 1; y++) {
            for (let x = 1; x < n - 1; x++) {
                const i = y * n + x;
                grid[i] = grid[i] * 0.5 + (grid[i - 1] + grid[i + 1] + grid[i - n] + grid[i + n]) * 0.125;
            }
        }
    }
}

benchmark(() => {
    const n = 180;
    const product = multiply(matrix(n, 1), matrix(n, 5), n);
    relax(product, n, 50);
    let trace = 0;
    for (let i = 0; i < n; i++) trace += product[i * n + i];
    return trace.toFixed(3);
});
