package {
    import support.Benchmark;

    /** Measures code without types: properties and methods of objects that the compiler knows nothing about. */
    public class untyped_access extends Benchmark {
        private static const STEPS:int = 4000000;

        override protected function run():String {
            var point:* = {x: 1, y: 2, dx: 3, dy: 5};
            var seven:* = {area: function():* { return 7; }};
            var shapes:* = [new Circle(2), new Square(3), seven, new Circle(5)];
            var sum:* = 0;
            for (var i:* = 0; i < STEPS; i++) {
                sum = sum + move(point, i);
                var shape:* = shapes[i & 3];
                sum = sum + shape.area();
            }
            return String(sum);
        }

        private function move(point:*, step:*):* {
            point.x = (point.x + point.dx + step) % 1000;
            point.y = (point.y + point.dy) % 1000;
            return point.x + point.y;
        }
    }
}

class Circle {
    public var radius:*;

    public function Circle(radius:*) {
        this.radius = radius;
    }

    public function area():* {
        return radius * radius * 3;
    }
}

class Square {
    public var side:*;

    public function Square(side:*) {
        this.side = side;
    }

    public function area():* {
        return side * side;
    }
}
