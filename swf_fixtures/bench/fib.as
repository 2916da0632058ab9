package {
    import support.Benchmark;

    /** Measures calls: the Fibonacci number 32 by plain recursion. */
    public class fib extends Benchmark {
        override protected function run():String {
            return String(fibonacci(32));
        }

        private function fibonacci(n:int):int {
            return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
        }
    }
}
