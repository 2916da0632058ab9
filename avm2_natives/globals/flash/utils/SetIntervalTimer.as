package flash.utils {
    import flash.events.TimerEvent;

    /** The timer behind setInterval and setTimeout. */
    internal final class SetIntervalTimer extends Timer {
        /** The running ones by their number. */
        private static const RUNNING:Object = {};

        private static var _lastId:uint = 0;

        private var _id:uint;
        private var _closure:Function;
        private var _arguments:Array;

        public function SetIntervalTimer(closure:Function, delay:Number, repeats:Boolean, args:Array) {
            super(delay, repeats ? 0 : 1);
            _closure = closure;
            _arguments = args;
            _id = ++_lastId;
            RUNNING[_id] = this;
            addEventListener(TimerEvent.TIMER, onTimer);
            start();
        }

        public function get id():uint {
            return _id;
        }

        internal static function clear(id:uint):void {
            var timer:SetIntervalTimer = RUNNING[id];
            if (timer != null) {
                timer.stop();
                delete RUNNING[id];
            }
        }

        private function onTimer(event:TimerEvent):void {
            if (repeatCount == 1) {
                delete RUNNING[_id];
            }
            _closure.apply(null, _arguments);
        }
    }
}
