package flash.events {
    import flash.geom.Rectangle;

    [API("661")]
    public class NativeWindowBoundsEvent extends Event {
        public static const MOVE:String = "move";
        public static const MOVING:String = "moving";
        public static const RESIZE:String = "resize";
        public static const RESIZING:String = "resizing";

        private var _beforeBounds:Rectangle;
        private var _afterBounds:Rectangle;

        public function NativeWindowBoundsEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                                beforeBounds:Rectangle = null, afterBounds:Rectangle = null) {
            super(type, bubbles, cancelable);
            _beforeBounds = beforeBounds;
            _afterBounds = afterBounds;
        }

        override public function clone():Event {
            return new NativeWindowBoundsEvent(type, bubbles, cancelable, beforeBounds, afterBounds);
        }

        override public function toString():String {
            return formatToString("NativeWindowBoundsEvent", "type", "bubbles", "cancelable", "eventPhase",
                                  "beforeBounds", "afterBounds");
        }

        public function get beforeBounds():Rectangle {
            return _beforeBounds;
        }

        public function get afterBounds():Rectangle {
            return _afterBounds;
        }
    }
}
