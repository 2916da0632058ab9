package flash.display {
    import flash.events.EventDispatcher;

    public final class FrameLabel extends EventDispatcher {
        private var _name:String;
        private var _frame:int;

        public function FrameLabel(name:String, frame:int) {
            super();
            _name = name;
            _frame = frame;
        }

        public function get name():String {
            return _name;
        }

        public function get frame():int {
            return _frame;
        }
    }
}
