package flash.system {
    import flash.events.EventDispatcher;

    /** The input method editor. There is none: Error #2063. */
    [Event(name="imeComposition", type="flash.events.IMEEvent")]
    public final class IME extends EventDispatcher {
        public function IME() {
            super();
        }

        [API("667")]
        public static function get isSupported():Boolean {
            return false;
        }

        public static function get enabled():Boolean {
            return false;
        }

        public static function set enabled(value:Boolean):void {
            Error.throwError(Error, 2063);
        }

        public static function get conversionMode():String {
            return IMEConversionMode.UNKNOWN;
        }

        public static function set conversionMode(value:String):void {
            Error.throwError(Error, 2063);
        }

        public static function setCompositionString(composition:String):void {
            Error.throwError(Error, 2063);
        }

        public static function doConversion():void {
            Error.throwError(Error, 2063);
        }

        [API("667")]
        public static function compositionSelectionChanged(start:int, end:int):void {
        }

        [API("667")]
        public static function compositionAbandoned():void {
        }
    }
}
