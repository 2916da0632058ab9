package flash.events {
    [API("661")]
    public class NativeWindowDisplayStateEvent extends Event {
        public static const DISPLAY_STATE_CHANGE:String = "displayStateChange";
        public static const DISPLAY_STATE_CHANGING:String = "displayStateChanging";

        private var _beforeDisplayState:String;
        private var _afterDisplayState:String;

        public function NativeWindowDisplayStateEvent(type:String, bubbles:Boolean = false,
                                                      cancelable:Boolean = false, beforeDisplayState:String = "",
                                                      afterDisplayState:String = "") {
            super(type, bubbles, cancelable);
            _beforeDisplayState = beforeDisplayState;
            _afterDisplayState = afterDisplayState;
        }

        override public function clone():Event {
            return new NativeWindowDisplayStateEvent(type, bubbles, cancelable, beforeDisplayState, afterDisplayState);
        }

        override public function toString():String {
            return formatToString("NativeWindowDisplayStateEvent", "type", "bubbles", "cancelable", "eventPhase",
                                  "beforeDisplayState", "afterDisplayState");
        }

        public function get beforeDisplayState():String {
            return _beforeDisplayState;
        }

        public function get afterDisplayState():String {
            return _afterDisplayState;
        }
    }
}
