package flash.media {
    [API("670")]
    public final class MicrophoneEnhancedOptions {
        private var _autoGain:Boolean;
        private var _echoPath:int;
        private var _isVoiceDetected:int;
        private var _mode:String;
        private var _nonLinearProcessing:Boolean;

        public function MicrophoneEnhancedOptions() {
            super();
        }

        public function get autoGain():Boolean {
            return _autoGain;
        }

        public function set autoGain(value:Boolean):void {
            _autoGain = value;
        }

        public function get echoPath():int {
            return _echoPath;
        }

        public function set echoPath(value:int):void {
            _echoPath = value;
        }

        public function get isVoiceDetected():int {
            return _isVoiceDetected;
        }

        public function set isVoiceDetected(value:int):void {
            _isVoiceDetected = value;
        }

        public function get mode():String {
            return _mode;
        }

        public function set mode(value:String):void {
            _mode = value;
        }

        public function get nonLinearProcessing():Boolean {
            return _nonLinearProcessing;
        }

        public function set nonLinearProcessing(value:Boolean):void {
            _nonLinearProcessing = value;
        }
    }
}
