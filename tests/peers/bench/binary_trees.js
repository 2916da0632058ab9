// The counterpart of swf_fixtures/bench/binary_trees.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const DEEPEST = 16;

class TreeNode {
    constructor(left, right) {
        this.left = left;
        this.right = right;
    }

    check() {
        return this.left === null ? 1 : 1 + this.left.check() + this.right.check();
    }
}

function grow(depth) {
    return depth === 0 ? new TreeNode(null, null) : new TreeNode(grow(depth - 1), grow(depth - 1));
}

benchmark(() => {
    const kept = grow(DEEPEST);
    let sum = 0;
    for (let depth = 4; depth <= DEEPEST; depth += 2) {
        const trees = 1 << (DEEPEST - depth + 2);
        for (let i = 0; i < trees; i++) sum += grow(depth).check();
    }
    return `${sum} ${kept.check()}`;
});
