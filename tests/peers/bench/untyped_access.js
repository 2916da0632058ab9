// The counterpart of swf_fixtures/bench/untyped_access.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const STEPS = 4000000;

class Circle {
    constructor(radius) {
        this.radius = radius;
    }

    area() {
        return this.radius * this.radius * 3;
    }
}

class Square {
    constructor(side) {
        this.side = side;
    }

    area() {
        return this.side * this.side;
    }
}

function move(point, step) {
    point.x = (point.x + point.dx + step) % 1000;
    point.y = (point.y + point.dy) % 1000;
    return point.x + point.y;
}

benchmark(() => {
    const point = { x: 1, y: 2, dx: 3, dy: 5 };
    const shapes = [new Circle(2), new Square(3), { area: () => 7 }, new Circle(5)];
    let sum = 0;
    for (let i = 0; i < STEPS; i++) {
        sum = sum + move(point, i);
        const shape = shapes[i & 3];
        sum = sum + shape.area();
    }
    return sum;
});
