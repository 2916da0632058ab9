package flash.events {
    import flash.display.InteractiveObject;

    [API("670")]
    public class SoftKeyboardEvent extends Event {
        public static const SOFT_KEYBOARD_ACTIVATE:String = "softKeyboardActivate";
        public static const SOFT_KEYBOARD_ACTIVATING:String = "softKeyboardActivating";
        public static const SOFT_KEYBOARD_DEACTIVATE:String = "softKeyboardDeactivate";

        private var _relatedObject:InteractiveObject;
        private var _triggerType:String;

        public function SoftKeyboardEvent(
            type:String, bubbles:Boolean, cancelable:Boolean, relatedObjectVal:InteractiveObject, triggerTypeVal:String
        ) {
            super(type, bubbles, cancelable);
            _relatedObject = relatedObjectVal;
            _triggerType = triggerTypeVal;
        }

        public function get relatedObject():InteractiveObject {
            return _relatedObject;
        }

        public function set relatedObject(value:InteractiveObject):void {
            _relatedObject = value;
        }

        public function get triggerType():String {
            return _triggerType;
        }

        override public function clone():Event {
            return new SoftKeyboardEvent(type, bubbles, cancelable, relatedObject, triggerType);
        }

        override public function toString():String {
            return formatToString(
                "SoftKeyboardEvent", "type", "bubbles", "cancelable", "eventPhase", "relatedObject", "triggerType"
            );
        }
    }
}
