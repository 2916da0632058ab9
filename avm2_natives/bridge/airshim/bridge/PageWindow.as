package airshim.bridge {
    import flash.events.Event;
    import flash.events.EventDispatcher;

    /**
     * What `stage.nativeWindow` is here: the browser's page, which is there from the start and which a program can neither
     * move nor hide. What AIR's NativeWindow has beyond these members isn't there.
     */
    public final class PageWindow extends EventDispatcher {
        private var _title:String = "";
        private var isClosed:Boolean = false;

        public function get title():String {
            return _title;
        }

        public function set title(value:String):void {
            _title = value;
        }

        public function get active():Boolean {
            return !isClosed;
        }

        public function get visible():Boolean {
            return !isClosed;
        }

        public function get closed():Boolean {
            return isClosed;
        }

        public function activate():void {
        }

        /** As the only window of a program, it ends the program. */
        public function close():void {
            if (!isClosed) {
                isClosed = true;
                dispatchEvent(new Event(Event.CLOSE));
                Bridge.exit(0);
            }
        }
    }
}
