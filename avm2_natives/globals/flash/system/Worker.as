package flash.system {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** A virtual machine beside others. There is only the one that the program began in. */
    [API("682")]
    [Event(name="workerState", type="flash.events.Event")]
    public final class Worker extends EventDispatcher {
        private static var _current:Worker = null;
        private static var _isMaking:Boolean = false;

        private var _shared:Object = {};

        /** Errors: ArgumentError #2012 for programs. */
        public function Worker() {
            super();
            if (!_isMaking) {
                Error.throwError(ArgumentError, 2012, "Worker$");
            }
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function get current():Worker {
            if (_current == null) {
                _isMaking = true;
                _current = new Worker();
                _isMaking = false;
            }
            return _current;
        }

        public function get isPrimordial():Boolean {
            return true;
        }

        public function get state():String {
            return WorkerState.RUNNING;
        }

        public function getSharedProperty(key:String):* {
            return _shared[key];
        }

        public function setSharedProperty(key:String, value:*):void {
            _shared[key] = value;
        }

        public function createMessageChannel(receiver:Worker):MessageChannel {
            Unimplemented.throwFor("flash.system::Worker/createMessageChannel()");
            return null;
        }

        /** Errors: Error #1511: it runs. */
        public function start():void {
            Error.throwError(Error, 1511);
        }

        /** Errors: Error #3732: it is none in the background. */
        public function terminate():Boolean {
            Error.throwError(Error, 3732);
            return false;
        }
    }
}
