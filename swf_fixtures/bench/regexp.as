package {
    import support.Benchmark;

    /** Measures RegExp: a server's log is matched line by line and as one text. */
    public class regexp extends Benchmark {
        private static const LINES:int = 2000;
        private static const ROUNDS:int = 22;

        private static const LINE:RegExp = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) \[(\w+)\]\s+(.*)$/;
        private static const ADDRESS:RegExp = /\b[\w.]+@(?:\w+\.)+\w{2,}\b/;
        private static const REQUEST:RegExp = /"\/(?:[^"\/]*\/)*([a-z]+)-(\d+)\?(?:\w+=(\w+)&?)+"/;

        override protected function run():String {
            var lines:Array = logLines();
            var text:String = lines.join("\n");
            var result:String = "";
            for (var round:int = 0; round < ROUNDS; round++) result = matchLines(lines) + " " + matchText(text);
            return result;
        }

        private function logLines():Array {
            var levels:Array = ["INFO", "WARN", "ERROR", "DEBUG"];
            var lines:Array = [];
            for (var i:int = 0; i < LINES; i++) {
                var day:String = "2013-04-" + (10 + i % 20);
                var time:String = day + " " + (10 + i % 14) + ":" + (10 + i % 50) + ":" + (10 + i % 49);
                lines.push(
                    time + " [" + levels[i % 4] + "] user" + i + "@example.org   requested \"/path/item-" + (i * 7) +
                    "?page=" + (i % 9) + "\" in " + (i % 700) + " ms"
                );
            }
            return lines;
        }

        private function matchLines(lines:Array):String {
            var seconds:int = 0;
            var problems:int = 0;
            var addresses:int = 0;
            var items:int = 0;
            for each (var line:String in lines) {
                var parts:Array = LINE.exec(line);
                if (parts != null) {
                    seconds += Number(parts[4]) * 3600 + Number(parts[5]) * 60 + Number(parts[6]);
                    if (parts[7] == "ERROR" || parts[7] == "WARN") problems++;
                }
                if (ADDRESS.test(line)) addresses++;
                var request:Array = REQUEST.exec(line);
                if (request != null) items += Number(request[2]) + Number(request[3]);
            }
            return seconds + " " + problems + " " + addresses + " " + items;
        }

        private function matchText(text:String):String {
            var duration:RegExp = /in (\d+) ms/g;
            var milliseconds:int = 0;
            for (var found:Array = duration.exec(text); found != null; found = duration.exec(text)) {
                milliseconds += Number(found[1]);
            }
            var numbers:int = text.match(/\d+/g).length;
            var squeezed:int = text.replace(/\s+/g, " ").length;
            var hidden:int = text.replace(/(\w+)@(\w+)\.org/g, "$2: $1").length;
            var errors:int = text.search(/\[(?:FATAL|PANIC)\]/i);
            return milliseconds + " " + numbers + " " + squeezed + " " + hidden + " " + errors;
        }
    }
}
