package {
    import support.Benchmark;

    /** Measures loops over long int vectors: a sieve, and the ways to give change. */
    public class vector_int extends Benchmark {
        override protected function run():String {
            return primes(2500000) + " " + changes(800000, new <int>[1, 2, 5, 10, 20, 50, 100, 200]);
        }

        /** How many primes there are below `limit`. */
        private function primes(limit:int):int {
            var composite:Vector.<int> = new Vector.<int>(limit, true);
            var count:int = 0;
            for (var i:int = 2; i < limit; i++) {
                if (composite[i] != 0) continue;
                count++;
                for (var multiple:int = i + i; multiple < limit; multiple += i) composite[multiple] = 1;
            }
            return count;
        }

        /** In how many ways coins sum up to each amount, modulo 65521; returns those of the last. */
        private function changes(amount:int, coins:Vector.<int>):int {
            var ways:Vector.<int> = new Vector.<int>(amount + 1, true);
            ways[0] = 1;
            for (var c:int = 0; c < coins.length; c++) {
                var coin:int = coins[c];
                for (var i:int = coin; i <= amount; i++) ways[i] = (ways[i] + ways[i - coin]) % 65521;
            }
            return ways[amount];
        }
    }
}
