package {
    import support.Benchmark;

    /** Measures closures: made, called, chained, and handed to Array's methods. */
    public class closures extends Benchmark {
        private static const ROUNDS:int = 3000;
        private static const COUNT:int = 1000;

        override protected function run():String {
            var counters:Array = [];
            var i:int;
            for (i = 0; i < 10; i++) counters.push(counter(i));

            var numbers:Array = [];
            for (i = 0; i < COUNT; i++) numbers.push(i);

            var sum:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                for (i = 0; i < COUNT; i++) sum = (sum + counters[i % 10]()) % 1000003;

                var chain:Function = adder(round);
                for (i = 0; i < 20; i++) chain = compose(adder(i), chain);
                for (i = 0; i < COUNT / 10; i++) sum = (sum + chain(i)) % 1000003;

                var chosen:Array = numbers.filter(function(value:int, index:int, list:Array):Boolean {
                    return (value + round) % 3 == 0;
                });
                var squares:Array = chosen.map(function(value:int, index:int, list:Array):int {
                    return (value * value + round) & 0xff;
                });
                squares.forEach(function(value:int, index:int, list:Array):void {
                    sum = (sum + value) % 1000003;
                });
            }
            return String(sum);
        }

        private function counter(step:int):Function {
            var count:int = 0;
            return function():int {
                count += step;
                return count;
            };
        }

        private function compose(outer:Function, inner:Function):Function {
            return function(value:int):int {
                return outer(inner(value));
            };
        }

        private function adder(by:int):Function {
            return function(value:int):int {
                return (value + by) & 0xffff;
            };
        }
    }
}
