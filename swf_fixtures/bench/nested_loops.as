package {
    import support.Benchmark;

    /** Measures loops and branches on ints: six loops inside one another. */
    public class nested_loops extends Benchmark {
        override protected function run():String {
            return String(loops(17));
        }

        private function loops(n:int):int {
            var count:int = 0;
            for (var a:int = 0; a < n; a++) {
                for (var b:int = 0; b < n; b++) {
                    for (var c:int = 0; c < n; c++) {
                        for (var d:int = 0; d < n; d++) {
                            for (var e:int = 0; e < n; e++) {
                                for (var f:int = 0; f < n; f++) {
                                    if (((a ^ f) & 1) == 0) count += e;
                                    else count++;
                                }
                            }
                        }
                    }
                }
            }
            return count;
        }
    }
}
