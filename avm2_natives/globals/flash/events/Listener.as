package flash.events {
    import flash.utils.Dictionary;

    /** A registration with an EventDispatcher. */
    internal final class Listener {
        public var priority:int;

        private var _callback:Function;

        /** Holds the function of a weak listener as its only key. */
        private var _weakCallback:Dictionary = null;

        public function Listener(callback:Function, priority:int, isWeak:Boolean) {
            this.priority = priority;
            if (isWeak) {
                _weakCallback = new Dictionary(true);
                _weakCallback[callback] = true;
            } else {
                _callback = callback;
            }
        }

        /** The function to call; null if it was weak and has been collected. */
        public function get callback():Function {
            if (_weakCallback == null) {
                return _callback;
            }
            for (var key:Object in _weakCallback) {
                return key as Function;
            }
            return null;
        }
    }
}
