package flash.ui {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("690")]
    public final class GameInputDevice {
        public static const MAX_BUFFER_SIZE:int = 32000;

        private var _enabled:Boolean;
        private var _id:String;
        private var _name:String;
        private var _numControls:int;
        private var _sampleInterval:int;

        public function GameInputDevice() {
            super();
            Error.throwError(ArgumentError, 2012, "GameInputDevice$");
        }

        public function get enabled():Boolean {
            return _enabled;
        }

        public function set enabled(value:Boolean):void {
            _enabled = value;
        }

        public function get id():String {
            return _id;
        }

        public function get name():String {
            return _name;
        }

        public function get numControls():int {
            return _numControls;
        }

        public function get sampleInterval():int {
            return _sampleInterval;
        }

        public function set sampleInterval(value:int):void {
            _sampleInterval = value;
        }

        public function getCachedSamples(data:ByteArray, append:Boolean = false):int {
            Unimplemented.throwFor("flash.ui::GameInputDevice/getCachedSamples()");
            return 0;
        }

        public function getControlAt(i:int):GameInputControl {
            Unimplemented.throwFor("flash.ui::GameInputDevice/getControlAt()");
            return null;
        }

        public function startCachingSamples(numSamples:int, controls:Vector.<String>):void {
            Unimplemented.throwFor("flash.ui::GameInputDevice/startCachingSamples()");
        }

        public function stopCachingSamples():void {
            Unimplemented.throwFor("flash.ui::GameInputDevice/stopCachingSamples()");
        }
    }
}
