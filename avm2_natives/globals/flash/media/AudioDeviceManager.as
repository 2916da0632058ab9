package flash.media {
    import flash.events.EventDispatcher;

    public final class AudioDeviceManager extends EventDispatcher {
        private var _deviceNames:Array;
        private var _selectedDeviceIndex:int;

        public function AudioDeviceManager() {
            super();
        }

        public function get deviceNames():Array {
            return _deviceNames;
        }

        public function get selectedDeviceIndex():int {
            return _selectedDeviceIndex;
        }

        public function set selectedDeviceIndex(value:int):void {
            _selectedDeviceIndex = value;
        }

        public static function get audioDeviceManager():AudioDeviceManager {
            return null;
        }

        public static function get isSupported():Boolean {
            return false;
        }
    }
}
