package {
    import support.Benchmark;

    /** Measures calls in arithmetic on Number: the spectral norm of an infinite matrix's corner. */
    public class spectral_norm extends Benchmark {
        override protected function run():String {
            return spectralNorm(440).toFixed(9);
        }

        private function entry(row:int, column:int):Number {
            return 1 / ((row + column) * (row + column + 1) / 2 + row + 1);
        }

        private function multiply(vector:Vector.<Number>, product:Vector.<Number>):void {
            var n:int = vector.length;
            for (var i:int = 0; i < n; i++) {
                var sum:Number = 0;
                for (var j:int = 0; j < n; j++) sum += entry(i, j) * vector[j];
                product[i] = sum;
            }
        }

        private function multiplyTransposed(vector:Vector.<Number>, product:Vector.<Number>):void {
            var n:int = vector.length;
            for (var i:int = 0; i < n; i++) {
                var sum:Number = 0;
                for (var j:int = 0; j < n; j++) sum += entry(j, i) * vector[j];
                product[i] = sum;
            }
        }

        private function spectralNorm(n:int):Number {
            var u:Vector.<Number> = new Vector.<Number>(n, true);
            var v:Vector.<Number> = new Vector.<Number>(n, true);
            var between:Vector.<Number> = new Vector.<Number>(n, true);
            var i:int;
            for (i = 0; i < n; i++) u[i] = 1;
            for (i = 0; i < 10; i++) {
                multiply(u, between);
                multiplyTransposed(between, v);
                multiply(v, between);
                multiplyTransposed(between, u);
            }
            var uv:Number = 0;
            var vv:Number = 0;
            for (i = 0; i < n; i++) {
                uv += u[i] * v[i];
                vv += v[i] * v[i];
            }
            return Math.sqrt(uv / vv);
        }
    }
}
