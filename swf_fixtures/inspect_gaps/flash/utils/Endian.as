package flash.utils {
    /** The class as a later version of AIR might have it: with a member more. Compiled against, and not into, the program. */
    public final class Endian {
        public static const BIG_ENDIAN:String = "bigEndian";
        public static const LITTLE_ENDIAN:String = "littleEndian";
        public static var ofMachine:String;
    }
}
