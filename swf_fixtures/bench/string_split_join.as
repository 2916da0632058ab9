package {
    import support.Benchmark;

    /** Measures String.split and Array.join: a table's text is taken apart and put together. */
    public class string_split_join extends Benchmark {
        private static const ROWS:int = 2000;
        private static const COLUMNS:int = 12;
        private static const ROUNDS:int = 90;

        override protected function run():String {
            var text:String = table();
            var characters:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                text = rotateColumns(text);
                characters += spaced(text);
            }
            return text.length + " " + characters + " " + text.substr(0, 20);
        }

        private function table():String {
            var rows:Array = [];
            for (var row:int = 0; row < ROWS; row++) {
                var fields:Array = [];
                for (var column:int = 0; column < COLUMNS; column++) fields.push("r" + row + "c" + column);
                rows.push(fields.join(","));
            }
            return rows.join("\n");
        }

        /** Moves the first column to the end. */
        private function rotateColumns(text:String):String {
            var rows:Array = text.split("\n");
            for (var i:int = 0; i < rows.length; i++) {
                var row:String = rows[i];
                var fields:Array = row.split(",");
                fields.push(fields.shift());
                rows[i] = fields.join(",");
            }
            return rows.join("\n");
        }

        private function spaced(text:String):int {
            return text.split(",").join(", ").split("").length;
        }
    }
}
