package flash.concurrent {
    /** A lock between workers. There is one worker, so it is always free for it. */
    [API("684")]
    public final class Mutex {
        private var _depth:uint = 0;

        public function Mutex() {
            super();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function lock():void {
            _depth++;
        }

        public function tryLock():Boolean {
            _depth++;
            return true;
        }

        public function unlock():void {
            if (_depth > 0) {
                _depth--;
            }
        }
    }
}
