package {
    import support.Benchmark;

    /** Measures properties of an object by computed names: an Object as a table. */
    public class object_access extends Benchmark {
        private static const NAMES:int = 500;
        private static const ROUNDS:int = 10000;

        override protected function run():String {
            var names:Array = [];
            var i:int;
            for (i = 0; i < NAMES; i++) names.push("name" + i);

            // Known names, read and written.
            var counts:Object = {};
            var round:int;
            for (i = 0; i < NAMES; i++) counts[names[i]] = i;
            for (round = 0; round < ROUNDS; round++) {
                for (i = 0; i < NAMES; i++) {
                    var name:String = names[(i * 7 + round) % NAMES];
                    counts[name] = counts[name] + 1;
                }
            }

            // Names that are put together for each access.
            var found:int = 0;
            for (round = 0; round < ROUNDS / 8; round++) {
                for (i = 0; i < NAMES; i++) {
                    if (("name" + (i * 2)) in counts) found += counts["name" + i] & 0xff;
                    counts["new" + (i % 10)] = round;
                    delete counts["new" + (i % 20)];
                }
            }

            var sum:int = 0;
            for (var key:String in counts) sum += counts[key] + key.length;
            return sum + " " + found;
        }
    }
}
