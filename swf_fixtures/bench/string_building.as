package {
    import support.Benchmark;

    /** Measures strings that grow piece by piece, and their characters one by one. */
    public class string_building extends Benchmark {
        private static const ROUNDS:int = 50;
        private static const ITEMS:int = 4000;

        override protected function run():String {
            var length:int = 0;
            var sum:int = 0;
            for (var round:int = 1; round <= ROUNDS; round++) {
                var text:String = rotate(list(round), round);
                length += text.length;
                sum += hash(text);
            }
            return length + " " + sum;
        }

        private function list(round:int):String {
            var text:String = "";
            for (var i:int = 0; i < ITEMS; i++) {
                text += "item " + i + ": " + ((i * 7 + round) % 1000) + ", ";
            }
            return text;
        }

        /** Moves every lower-case letter on in the alphabet, a character at a time. */
        private function rotate(text:String, by:int):String {
            var rotated:String = "";
            for (var i:int = 0; i < text.length; i++) {
                var code:int = text.charCodeAt(i);
                if (code >= 97 && code <= 122) rotated += String.fromCharCode(97 + (code - 97 + by) % 26);
                else rotated += text.charAt(i);
            }
            return rotated;
        }

        private function hash(text:String):int {
            var hash:int = 0;
            for (var i:int = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % 65521;
            return hash;
        }
    }
}
