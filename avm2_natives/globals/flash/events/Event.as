package flash.events {
    public class Event {
        public static const ACTIVATE:String = "activate";
        public static const ADDED:String = "added";
        public static const ADDED_TO_STAGE:String = "addedToStage";
        [API("694")]
        public static const BROWSER_ZOOM_CHANGE:String = "browerZoomChange";
        public static const CANCEL:String = "cancel";
        public static const CHANGE:String = "change";
        [API("684")]
        public static const CHANNEL_MESSAGE:String = "channelMessage";
        [API("684")]
        public static const CHANNEL_STATE:String = "channelState";
        [API("662")]
        public static const CLEAR:String = "clear";
        public static const CLOSE:String = "close";
        [API("661")]
        public static const CLOSING:String = "closing";
        public static const COMPLETE:String = "complete";
        public static const CONNECT:String = "connect";
        [API("674")]
        public static const CONTEXT3D_CREATE:String = "context3DCreate";
        [API("662")]
        public static const COPY:String = "copy";
        [API("662")]
        public static const CUT:String = "cut";
        public static const DEACTIVATE:String = "deactivate";
        [API("661")]
        public static const DISPLAYING:String = "displaying";
        public static const ENTER_FRAME:String = "enterFrame";
        public static const EXIT_FRAME:String = "exitFrame";
        [API("661")]
        public static const EXITING:String = "exiting";
        public static const FRAME_CONSTRUCTED:String = "frameConstructed";
        [API("674")]
        public static const FRAME_LABEL:String = "frameLabel";
        public static const FULLSCREEN:String = "fullScreen";
        [API("661")]
        public static const HTML_BOUNDS_CHANGE:String = "htmlBoundsChange";
        [API("661")]
        public static const HTML_DOM_INITIALIZE:String = "htmlDOMInitialize";
        [API("661")]
        public static const HTML_RENDER:String = "htmlRender";
        public static const ID3:String = "id3";
        public static const INIT:String = "init";
        [API("661")]
        public static const LOCATION_CHANGE:String = "locationChange";
        public static const MOUSE_LEAVE:String = "mouseLeave";
        [API("661")]
        public static const NETWORK_CHANGE:String = "networkChange";
        public static const OPEN:String = "open";
        [API("662")]
        public static const PASTE:String = "paste";
        [API("668")]
        public static const PREPARING:String = "preparing";
        public static const REMOVED:String = "removed";
        public static const REMOVED_FROM_STAGE:String = "removedFromStage";
        public static const RENDER:String = "render";
        public static const RESIZE:String = "resize";
        public static const SCROLL:String = "scroll";
        public static const SELECT:String = "select";
        [API("662")]
        public static const SELECT_ALL:String = "selectAll";
        public static const SOUND_COMPLETE:String = "soundComplete";
        [API("668")]
        public static const STANDARD_ERROR_CLOSE:String = "standardErrorClose";
        [API("668")]
        public static const STANDARD_INPUT_CLOSE:String = "standardInputClose";
        [API("668")]
        public static const STANDARD_OUTPUT_CLOSE:String = "standardOutputClose";
        [API("686")]
        public static const SUSPEND:String = "suspend";
        public static const TAB_CHILDREN_CHANGE:String = "tabChildrenChange";
        public static const TAB_ENABLED_CHANGE:String = "tabEnabledChange";
        public static const TAB_INDEX_CHANGE:String = "tabIndexChange";
        [API("667")]
        public static const TEXT_INTERACTION_MODE_CHANGE:String = "textInteractionModeChange";
        [API("674")]
        public static const TEXTURE_READY:String = "textureReady";
        public static const UNLOAD:String = "unload";
        [API("661")]
        public static const USER_IDLE:String = "userIdle";
        [API("661")]
        public static const USER_PRESENT:String = "userPresent";
        [API("674")]
        public static const VIDEO_FRAME:String = "videoFrame";
        [API("682")]
        public static const WORKER_STATE:String = "workerState";

        private var _cancelable:Boolean;

        // EventDispatcher reads these,
        internal var _type:String;
        internal var _bubbles:Boolean;
        internal var _defaultPrevented:Boolean = false;

        // and sets these as the event goes from listener to listener.
        internal var _target:Object = null;
        internal var _currentTarget:Object = null;
        internal var _eventPhase:uint = 2;
        internal var _propagationStopped:Boolean = false;
        internal var _immediatePropagationStopped:Boolean = false;

        public function Event(type:String, bubbles:Boolean = false, cancelable:Boolean = false) {
            super();
            _type = type;
            _bubbles = bubbles;
            _cancelable = cancelable;
        }

        public function formatToString(className:String, ...args):String {
            var text:String = "[" + className;
            for each (var property:* in args) {
                var name:String = property;
                var value:* = this[name];
                text += value is String ? " " + name + "=\"" + value + "\"" : " " + name + "=" + value;
            }
            return text + "]";
        }

        public function clone():Event {
            return new Event(_type, _bubbles, _cancelable);
        }

        public function toString():String {
            return formatToString("Event", "type", "bubbles", "cancelable", "eventPhase");
        }

        public function get type():String {
            return _type;
        }

        public function get bubbles():Boolean {
            return _bubbles;
        }

        public function get cancelable():Boolean {
            return _cancelable;
        }

        public function get target():Object {
            return _target;
        }

        public function get currentTarget():Object {
            return _currentTarget;
        }

        public function get eventPhase():uint {
            return _eventPhase;
        }

        public function stopPropagation():void {
            _propagationStopped = true;
        }

        public function stopImmediatePropagation():void {
            _propagationStopped = true;
            _immediatePropagationStopped = true;
        }

        public function preventDefault():void {
            if (_cancelable) {
                _defaultPrevented = true;
            }
        }

        public function isDefaultPrevented():Boolean {
            return _defaultPrevented;
        }
    }
}
