package {
    import support.Benchmark;

    /** Measures Array.sort without a comparison function, which sorts words and numbers alike as strings. */
    public class array_sort extends Benchmark {
        private static const COUNT:int = 20000;
        private static const ROUNDS:int = 40;

        private var seed:int = 42;

        override protected function run():String {
            var unsorted:Array = words();
            var numbers:Array = [];
            for (var i:int = 0; i < COUNT; i++) numbers.push(random(100000));
            var sum:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                var sorted:Array = unsorted.slice();
                sorted.sort();
                sum += hash(sorted);
                var sortedNumbers:Array = numbers.slice();
                sortedNumbers.sort();
                sum += sortedNumbers[COUNT / 4] + sortedNumbers[COUNT - 1];
            }
            return sum + " " + seed;
        }

        private function random(limit:int):int {
            seed = (seed * 3877 + 29573) % 139968;
            return seed % limit;
        }

        private function words():Array {
            var words:Array = [];
            for (var i:int = 0; i < COUNT; i++) {
                var word:String = "";
                for (var letters:int = 3 + random(8); letters > 0; letters--) {
                    word += String.fromCharCode(97 + random(26));
                }
                words.push(word);
            }
            return words;
        }

        private function hash(words:Array):int {
            var hash:int = 0;
            for (var i:int = 0; i < words.length; i++) {
                var word:String = words[i];
                hash = (hash * 31 + word.charCodeAt(0) * 7 + word.length + i) % 65521;
            }
            return hash;
        }
    }
}
