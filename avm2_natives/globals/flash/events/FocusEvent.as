package flash.events {
    import flash.display.InteractiveObject;

    public class FocusEvent extends Event {
        public static const FOCUS_IN:String = "focusIn";
        public static const FOCUS_OUT:String = "focusOut";
        public static const KEY_FOCUS_CHANGE:String = "keyFocusChange";
        public static const MOUSE_FOCUS_CHANGE:String = "mouseFocusChange";

        private var _isRelatedObjectInaccessible:Boolean = false;
        private var _relatedObject:InteractiveObject;
        private var _shiftKey:Boolean;
        private var _keyCode:uint;

        public function FocusEvent(type:String, bubbles:Boolean = true, cancelable:Boolean = false,
                                   relatedObject:InteractiveObject = null, shiftKey:Boolean = false,
                                   keyCode:uint = 0) {
            super(type, bubbles, cancelable);
            _relatedObject = relatedObject;
            _shiftKey = shiftKey;
            _keyCode = keyCode;
        }

        override public function clone():Event {
            return new FocusEvent(type, bubbles, cancelable, relatedObject, shiftKey, keyCode);
        }

        override public function toString():String {
            return formatToString("FocusEvent", "type", "bubbles", "cancelable", "eventPhase", "relatedObject",
                                  "shiftKey", "keyCode");
        }

        public function get relatedObject():InteractiveObject {
            return _relatedObject;
        }

        public function set relatedObject(value:InteractiveObject):void {
            _relatedObject = value;
        }

        public function get shiftKey():Boolean {
            return _shiftKey;
        }

        public function set shiftKey(value:Boolean):void {
            _shiftKey = value;
        }

        public function get keyCode():uint {
            return _keyCode;
        }

        public function set keyCode(value:uint):void {
            _keyCode = value;
        }

        [API("667")]
        public function get isRelatedObjectInaccessible():Boolean {
            return _isRelatedObjectInaccessible;
        }

        public function set isRelatedObjectInaccessible(value:Boolean):void {
            _isRelatedObjectInaccessible = value;
        }
    }
}
