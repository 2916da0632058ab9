package flash.concurrent {
    import airshim.Unimplemented;

    /** Waiting for another worker. There is none, so waiting would never end. */
    [API("684")]
    public final class Condition {
        private var _mutex:Mutex;

        /** Errors: Error #1519 without a mutex. */
        public function Condition(mutex:Mutex) {
            super();
            if (mutex == null) {
                Error.throwError(Error, 1519);
            }
            _mutex = mutex;
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function get mutex():Mutex {
            return _mutex;
        }

        public function notify():void {
        }

        public function notifyAll():void {
        }

        public function wait(timeout:Number = -1):Boolean {
            Unimplemented.throwFor("flash.concurrent::Condition/wait()");
            return false;
        }
    }
}
