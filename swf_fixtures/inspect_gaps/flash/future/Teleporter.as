package flash.future {
    /** A class that no version of AIR has. Compiled against, and not into, the program. */
    public class Teleporter {
        public function beam(to:String):Boolean {
            return false;
        }
    }
}
