package flash.utils {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;
    import flash.events.TimerEvent;

    [Event(name="timer", type="flash.events.TimerEvent")]
    [Event(name="timerComplete", type="flash.events.TimerEvent")]
    public class Timer extends EventDispatcher {
        private var _delay:Number;
        private var _repeatCount:int;
        private var _iteration:int = 0;

        /** The number that the runtime knows the running timer by; 0 while it doesn't run. */
        private var _timerId:uint = 0;

        public function Timer(delay:Number, repeatCount:int = 0) {
            super();
            if (!isValidDelay(delay)) {
                Error.throwError(RangeError, 2066);
            }
            _delay = delay;
            _repeatCount = repeatCount;
        }

        public function get delay():Number {
            return _delay;
        }

        /** While the timer runs, the next tick comes a whole new delay from now. */
        public function set delay(value:Number):void {
            if (!isValidDelay(value)) {
                Error.throwError(RangeError, 2066);
            }
            _delay = value;
            if (_timerId != 0) {
                internalSetDelay(value);
            }
        }

        public function get repeatCount():int {
            return _repeatCount;
        }

        public function set repeatCount(value:int):void {
            _repeatCount = value;
            if (_timerId != 0 && _repeatCount != 0 && _iteration >= _repeatCount) {
                stop();
            }
        }

        public function get currentCount():int {
            return _iteration;
        }

        public function get running():Boolean {
            return _timerId != 0;
        }

        public function start():void {
            if (_timerId == 0) {
                internalStart(_delay);
            }
        }

        public function stop():void {
            if (_timerId != 0) {
                internalStop();
            }
        }

        public function reset():void {
            stop();
            _iteration = 0;
        }

        /** The runtime calls this each time when the delay has passed. */
        runtime_internal function fire():void {
            tick();
        }

        private function tick():void {
            _iteration++;
            _timerDispatch();
            if (_repeatCount != 0 && _iteration >= _repeatCount) {
                stop();
                dispatchEvent(new TimerEvent(TimerEvent.TIMER_COMPLETE));
            }
        }

        private function _timerDispatch():void {
            runtime_internal::deliver(new TimerEvent(TimerEvent.TIMER));
        }

        private static function isValidDelay(delay:Number):Boolean {
            return isFinite(delay) && delay >= 0;
        }

        private native function internalStart(delay:Number):void;

        private native function internalStop():void;

        private native function internalSetDelay(delay:Number):void;
    }
}
