package {
    import flash.utils.ByteArray;

    import support.Benchmark;

    /** Measures AMF3: objects written with ByteArray.writeObject and read with readObject. */
    public class amf3 extends Benchmark {
        private static const RECORDS:int = 800;
        private static const ROUNDS:int = 200;

        override protected function run():String {
            var data:Array = records();
            for (var round:int = 0; round < ROUNDS; round++) {
                var bytes:ByteArray = new ByteArray();
                bytes.writeObject(data);
                bytes.position = 0;
                data = bytes.readObject() as Array;
            }
            var sum:Number = 0;
            for each (var record:Object in data) {
                sum += record.id + record.name.length + record.tags.length + record.position.y;
                sum += Math.round(record.score * 3);
                if (record.active && record.parent === null && record.room === data[0].room) sum++;
            }
            return String(sum);
        }

        private function records():Array {
            var shared:Object = {room: "lobby", limit: 20};
            var records:Array = [];
            for (var i:int = 0; i < RECORDS; i++) {
                records.push({
                    id: i,
                    name: "user " + (i % 100),
                    score: i / 3,
                    active: i % 2 == 0,
                    parent: null,
                    room: shared,
                    tags: ["a" + (i % 10), "b", i],
                    position: {x: i, y: RECORDS - i}
                });
            }
            return records;
        }
    }
}
