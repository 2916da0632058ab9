package {
    import support.Benchmark;

    /** Measures JSON.stringify and JSON.parse. */
    public class json extends Benchmark {
        private static const RECORDS:int = 800;
        private static const ROUNDS:int = 400;

        override protected function run():String {
            var data:Array = records();
            var characters:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                var text:String = JSON.stringify(data);
                characters += text.length;
                data = JSON.parse(text) as Array;
            }
            var sum:Number = 0;
            for each (var record:Object in data) {
                sum += record.id + record.name.length + record.score + record.tags.length + record.position.y;
                if (record.active && record.parent === null) sum++;
            }
            return characters + " " + sum;
        }

        private function records():Array {
            var records:Array = [];
            for (var i:int = 0; i < RECORDS; i++) {
                records.push({
                    id: i,
                    name: "user \"" + i + "\"\n\u00e9",
                    score: i / 4,
                    active: i % 2 == 0,
                    parent: null,
                    tags: ["a" + (i % 10), "b", "c" + i],
                    position: {x: i, y: RECORDS - i}
                });
            }
            return records;
        }
    }
}
