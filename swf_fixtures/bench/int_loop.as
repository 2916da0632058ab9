package {
    import support.Benchmark;

    /** Measures the cost of an instruction: 50 million int additions in one loop. */
    public class int_loop extends Benchmark {
        override protected function run():String {
            return String(loop(50000000));
        }

        private function loop(count:int):int {
            var sum:int = 0;
            for (var i:int = 0; i < count; i++) {
                sum += i;
            }
            return sum;
        }
    }
}
