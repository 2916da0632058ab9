package flash.ui {
    import flash.events.EventDispatcher;

    public dynamic class GameInputControl extends EventDispatcher {
        private var _device:GameInputDevice;
        private var _id:String;
        private var _maxValue:Number = 0;
        private var _minValue:Number = 0;
        private var _value:Number = 0;

        public function GameInputControl() {
            super();
            Error.throwError(ArgumentError, 2012, "GameInputControl$");
        }

        public function get device():GameInputDevice {
            return _device;
        }

        public function get id():String {
            return _id;
        }

        public function get maxValue():Number {
            return _maxValue;
        }

        public function get minValue():Number {
            return _minValue;
        }

        public function get value():Number {
            return _value;
        }
    }
}
