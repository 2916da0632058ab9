package {
    import support.Benchmark;

    /** Measures arithmetic on local Number variables: the Mandelbrot set. */
    public class mandelbrot extends Benchmark {
        private static const LIMIT:int = 50;

        override protected function run():String {
            var size:int = 550;
            var inside:int = 0;
            var sum:int = 0;
            for (var y:int = 0; y < size; y++) {
                var ci:Number = 2 * y / size - 1;
                for (var x:int = 0; x < size; x++) {
                    var iterations:int = escapeTime(2 * x / size - 1.5, ci);
                    sum += iterations;
                    if (iterations == LIMIT) inside++;
                }
            }
            return inside + " " + sum;
        }

        private function escapeTime(cr:Number, ci:Number):int {
            var zr:Number = 0;
            var zi:Number = 0;
            var zr2:Number = 0;
            var zi2:Number = 0;
            var iteration:int = 0;
            while (iteration < LIMIT && zr2 + zi2 <= 4) {
                zi = 2 * zr * zi + ci;
                zr = zr2 - zi2 + cr;
                zr2 = zr * zr;
                zi2 = zi * zi;
                iteration++;
            }
            return iteration;
        }
    }
}
