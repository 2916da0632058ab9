package flash.system {
    public final class System {
        private static var _useCodePage:Boolean = false;

        public function System() {
            super();
        }

        public static native function get totalMemory():uint;

        [API("667")]
        public static native function get totalMemoryNumber():Number;

        [API("667")]
        public static native function get freeMemory():Number;

        [API("667")]
        public static native function get privateMemory():Number;

        public static native function get vmVersion():String;

        public static function get useCodePage():Boolean {
            return _useCodePage;
        }

        public static function set useCodePage(value:Boolean):void {
            _useCodePage = value;
        }

        /** There is no clipboard that anyone could paste from: the text goes nowhere. */
        public static function setClipboard(string:String):void {
            if (string == null) {
                Error.throwError(TypeError, 2007, "text");
            }
        }

        /** Collects garbage once the running handler has returned. */
        public static native function gc():void;

        /** Ends the program as NativeApplication.exit does. */
        public static native function exit(code:uint):void;

        /** Takes the document apart, so that nothing keeps its nodes alive. */
        [API("667")]
        public static function disposeXML(node:XML):void {
            if (node == null) {
                return;
            }
            node.setChildren(new XMLList());
        }

        [API("674")]
        public static function pauseForGCIfCollectionImminent(imminence:Number = 0.75):void {
            gc();
        }

        public static function get ime():IME {
            return null;
        }

        /** For a debugger only, as in AIR. */
        public static function pause():void {
        }

        /** For a debugger only, as in AIR. */
        public static function resume():void {
        }
    }
}
