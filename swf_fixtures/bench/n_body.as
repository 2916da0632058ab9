package {
    import support.Benchmark;

    /** Measures arithmetic on Number variables of objects: the sun and four planets, step by step. */
    public class n_body extends Benchmark {
        private static const STEPS:int = 100000;

        override protected function run():String {
            var system:NBodySystem = new NBodySystem(planets());
            var before:Number = system.energy();
            for (var i:int = 0; i < STEPS; i++) system.advance(0.01);
            return before.toFixed(9) + " " + system.energy().toFixed(9);
        }

        private function planets():Vector.<Body> {
            var sun:Body = new Body(0, 0, 0, 0, 0, 0, 1);
            var jupiter:Body = new Body(
                4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
                0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
                0.000954791938424326609
            );
            var saturn:Body = new Body(
                8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
                -0.00276742510726411, 0.00499852801234917238, 0.0000230417297573763929,
                0.000285885980666130812
            );
            var uranus:Body = new Body(
                12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
                0.00296460137564761618, 0.0023784717395948095, -0.0000296589568540237556,
                0.0000436624404335156298
            );
            var neptune:Body = new Body(
                15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
                0.00268067772490389322, 0.00162824170038242295, -0.000095159225451971587,
                0.0000515138902046611451
            );
            return new <Body>[sun, jupiter, saturn, uranus, neptune];
        }
    }
}

class Body {
    private static const SOLAR_MASS:Number = 4 * Math.PI * Math.PI;
    private static const DAYS_PER_YEAR:Number = 365.24;

    public var x:Number;
    public var y:Number;
    public var z:Number;
    public var vx:Number;
    public var vy:Number;
    public var vz:Number;
    public var mass:Number;

    public function Body(x:Number, y:Number, z:Number, vx:Number, vy:Number, vz:Number, mass:Number) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.vx = vx * DAYS_PER_YEAR;
        this.vy = vy * DAYS_PER_YEAR;
        this.vz = vz * DAYS_PER_YEAR;
        this.mass = mass * SOLAR_MASS;
    }
}

class NBodySystem {
    private var bodies:Vector.<Body>;

    public function NBodySystem(bodies:Vector.<Body>) {
        this.bodies = bodies;
        var sun:Body = bodies[0];
        var px:Number = 0;
        var py:Number = 0;
        var pz:Number = 0;
        for each (var body:Body in bodies) {
            px += body.vx * body.mass;
            py += body.vy * body.mass;
            pz += body.vz * body.mass;
        }
        sun.vx = -px / sun.mass;
        sun.vy = -py / sun.mass;
        sun.vz = -pz / sun.mass;
    }

    public function advance(dt:Number):void {
        var count:int = bodies.length;
        for (var i:int = 0; i < count; i++) {
            var a:Body = bodies[i];
            for (var j:int = i + 1; j < count; j++) {
                var b:Body = bodies[j];
                var dx:Number = a.x - b.x;
                var dy:Number = a.y - b.y;
                var dz:Number = a.z - b.z;
                var squared:Number = dx * dx + dy * dy + dz * dz;
                var magnitude:Number = dt / (squared * Math.sqrt(squared));
                a.vx -= dx * b.mass * magnitude;
                a.vy -= dy * b.mass * magnitude;
                a.vz -= dz * b.mass * magnitude;
                b.vx += dx * a.mass * magnitude;
                b.vy += dy * a.mass * magnitude;
                b.vz += dz * a.mass * magnitude;
            }
        }
        for (var k:int = 0; k < count; k++) {
            var body:Body = bodies[k];
            body.x += dt * body.vx;
            body.y += dt * body.vy;
            body.z += dt * body.vz;
        }
    }

    public function energy():Number {
        var count:int = bodies.length;
        var energy:Number = 0;
        for (var i:int = 0; i < count; i++) {
            var a:Body = bodies[i];
            energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (var j:int = i + 1; j < count; j++) {
                var b:Body = bodies[j];
                var dx:Number = a.x - b.x;
                var dy:Number = a.y - b.y;
                var dz:Number = a.z - b.z;
                energy -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return energy;
    }
}
