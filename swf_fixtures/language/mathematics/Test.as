// compile: -source-path+=../support
package {
    /** Math: functions and their special cases. */
    public class Test extends Assertions {
        public function Test() {
            rounding();
            extremes();
            powers();
            angles();
            randomness();
            finish();
        }

        private function rounding():void {
            equal("floor", Math.floor(-1.5), -2);
            equal("ceil", Math.ceil(-1.5), -1);
            equal("ceil to -0", Math.ceil(-0.5), -Number(0));
            equal("round", Math.round(2.5), 3);
            equal("round negative", Math.round(-2.5), -2);
            equal("abs", Math.abs(-7), 7);
            equal("abs of -0", 1 / Math.abs(-Number(0)), Infinity);
        }

        private function extremes():void {
            equal("max", Math.max(1, 3, 2), 3);
            equal("min", Math.min(1, 3, 2), 1);
            equal("max of nothing", Math.max(), -Infinity);
            equal("min of nothing", Math.min(), Infinity);
            equal("max with NaN", Math.max(1, NaN), NaN);
        }

        private function powers():void {
            equal("-Infinity ** -2", Math.pow(-Infinity, -2), -Number(0));
            equal("pow", Math.pow(2, 10), 1024);
            equal("pow of 0", Math.pow(NaN, 0), 1);
            equal("pow to a fraction", Math.pow(4, 0.5), 2);
            equal("1 to Infinity", Math.pow(1, Infinity), NaN);
            equal("sqrt", Math.sqrt(81), 9);
            equal("sqrt of negative", Math.sqrt(-1), NaN);
            equal("exp", Math.exp(0), 1);
            equal("log", Math.log(1), 0);
            equal("log of 0", Math.log(0), -Infinity);
        }

        private function angles():void {
            equal("sin", Math.sin(0), 0);
            equal("cos", Math.cos(0), 1);
            equal("atan2", Math.atan2(1, 1), Math.PI / 4);
            equal("atan2 of -0", Math.atan2(0, -Number(0)), Math.PI);
            equal("acos out of range", Math.acos(2), NaN);
            check("E", Math.E > 2.718 && Math.E < 2.719);
        }

        private function randomness():void {
            var inside:Boolean = true;
            var differs:Boolean = false;
            var first:Number = Math.random();
            for (var i:int = 0; i < 100; i++) {
                var next:Number = Math.random();
                inside = inside && next >= 0 && next < 1;
                differs = differs || next != first;
            }
            check("in range", inside);
            check("not always the same", differs);
        }
    }
}
