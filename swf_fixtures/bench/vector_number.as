package {
    import support.Benchmark;

    /** Measures loops over Number vectors: a product of matrices, and a grid that relaxes. */
    public class vector_number extends Benchmark {
        override protected function run():String {
            var n:int = 180;
            var product:Vector.<Number> = multiply(matrix(n, 1), matrix(n, 5), n);
            relax(product, n, 50);
            var trace:Number = 0;
            for (var i:int = 0; i < n; i++) trace += product[i * n + i];
            return trace.toFixed(3);
        }

        private function matrix(n:int, first:int):Vector.<Number> {
            var matrix:Vector.<Number> = new Vector.<Number>(n * n, true);
            for (var i:int = 0; i < matrix.length; i++) matrix[i] = ((first + i * 7) % 100) / 8;
            return matrix;
        }

        private function multiply(a:Vector.<Number>, b:Vector.<Number>, n:int):Vector.<Number> {
            var product:Vector.<Number> = new Vector.<Number>(n * n, true);
            for (var row:int = 0; row < n; row++) {
                for (var column:int = 0; column < n; column++) {
                    var sum:Number = 0;
                    for (var k:int = 0; k < n; k++) sum += a[row * n + k] * b[k * n + column];
                    product[row * n + column] = sum;
                }
            }
            return product;
        }

        /** Lets every inner cell approach the mean of its neighbours. */
        private function relax(grid:Vector.<Number>, n:int, rounds:int):void {
            for (var round:int = 0; round < rounds; round++) {
                for (var y:int = 1; y < n - 1; y++) {
                    for (var x:int = 1; x < n - 1; x++) {
                        var i:int = y * n + x;
                        grid[i] = grid[i] * 0.5 + (grid[i - 1] + grid[i + 1] + grid[i - n] + grid[i + n]) * 0.125;
                    }
                }
            }
        }
    }
}
