package {
    import support.Benchmark;

    /** Measures Array.sort with a comparison function: numbers, and objects by two of their properties. */
    public class array_sort_compare extends Benchmark {
        private static const COUNT:int = 12000;
        private static const ROUNDS:int = 48;

        private var seed:int = 42;

        override protected function run():String {
            var numbers:Array = [];
            var players:Array = [];
            var i:int;
            for (i = 0; i < COUNT; i++) {
                numbers.push(random(100000));
                players.push(new Player(i, random(500)));
            }
            var hash:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                var sorted:Array = numbers.slice();
                sorted.sort(byNumber);
                var ranking:Array = players.slice();
                ranking.sort(byScore);
                for (i = 0; i < COUNT; i++) {
                    var player:Player = ranking[i];
                    hash = (hash * 31 + sorted[i] + player.id) % 65521;
                }
            }
            return String(hash);
        }

        private function random(limit:int):int {
            seed = (seed * 3877 + 29573) % 139968;
            return seed % limit;
        }

        private function byNumber(a:int, b:int):int {
            return a - b;
        }

        private function byScore(a:Player, b:Player):int {
            if (a.score != b.score) return b.score - a.score;
            return a.id - b.id;
        }
    }
}

class Player {
    public var id:int;
    public var score:int;

    public function Player(id:int, score:int) {
        this.id = id;
        this.score = score;
    }
}
