package {
    import support.Benchmark;

    /** Measures short loops over small int vectors: how often permutations can be flipped. */
    public class fannkuch extends Benchmark {
        override protected function run():String {
            return flipAll(9);
        }

        private function flipAll(n:int):String {
            var permutation:Vector.<int> = new Vector.<int>(n, true);
            var flipped:Vector.<int> = new Vector.<int>(n, true);
            var rotations:Vector.<int> = new Vector.<int>(n, true);
            var i:int;
            for (i = 0; i < n; i++) {
                permutation[i] = i;
                rotations[i] = i;
            }
            var checksum:int = 0;
            var most:int = 0;
            var even:Boolean = true;
            while (true) {
                if (permutation[0] != 0) {
                    for (i = 0; i < n; i++) flipped[i] = permutation[i];
                    var flips:int = 0;
                    var first:int = flipped[0];
                    while (first != 0) {
                        for (var low:int = 0, high:int = first; low < high; low++, high--) {
                            var swapped:int = flipped[low];
                            flipped[low] = flipped[high];
                            flipped[high] = swapped;
                        }
                        flips++;
                        first = flipped[0];
                    }
                    if (flips > most) most = flips;
                    checksum += even ? flips : -flips;
                }
                even = !even;
                // The next permutation: rotate ever longer beginnings until one has a rotation left.
                var length:int = 1;
                while (true) {
                    if (length == n) return checksum + " " + most;
                    var head:int = permutation[0];
                    for (i = 0; i < length; i++) permutation[i] = permutation[i + 1];
                    permutation[length] = head;
                    if (rotations[length]-- > 0) break;
                    rotations[length] = length;
                    length++;
                }
            }
            return null;
        }
    }
}
