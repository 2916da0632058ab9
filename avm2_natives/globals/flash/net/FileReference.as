package flash.net {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    public class FileReference extends EventDispatcher {
        private var _name:String = null;

        public function FileReference() {
            super();
        }

        public function get name():String {
            return _name;
        }

        runtime_internal function setName(name:String):void {
            _name = name;
        }

        /** What follows the last dot of the name; null without one. */
        [API("661")]
        public function get extension():String {
            var dot:int = _name == null ? -1 : _name.lastIndexOf(".");
            return dot < 0 ? null : _name.substring(dot + 1);
        }
    }
}
