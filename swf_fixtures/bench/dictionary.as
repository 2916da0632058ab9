package {
    import flash.utils.Dictionary;

    import support.Benchmark;

    /** Measures Dictionary with objects as keys: as a server's table of its clients. */
    public class dictionary extends Benchmark {
        private static const COUNT:int = 20000;
        private static const ROUNDS:int = 75;

        override protected function run():String {
            var clients:Vector.<Client> = new Vector.<Client>();
            var i:int;
            for (i = 0; i < COUNT; i++) clients.push(new Client(i));

            var scores:Dictionary = new Dictionary();
            for each (var client:Client in clients) scores[client] = client.id % 100;

            var sum:int = 0;
            var online:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                for (i = 0; i < COUNT; i++) {
                    client = clients[(i * 7) % COUNT];
                    scores[client] = scores[client] + 1;
                }
                // One in four goes and comes back.
                for (i = round % 4; i < COUNT; i += 4) {
                    var leaving:Client = clients[i];
                    sum += scores[leaving];
                    delete scores[leaving];
                }
                for each (client in clients) {
                    if (client in scores) online++;
                    else scores[client] = client.id % 10;
                }
                for (var key:Object in scores) sum += scores[key] + (Client(key).id & 1);
            }
            return sum + " " + online;
        }
    }
}

class Client {
    public var id:int;

    public function Client(id:int) {
        this.id = id;
    }
}
