package flash.events {
    import flash.display.DisplayObject;
    import flash.display.InteractiveObject;
    import flash.geom.Point;

    public class MouseEvent extends Event {
        public static const CLICK:String = "click";
        [API("678")]
        public static const CONTEXT_MENU:String = "contextMenu";
        public static const DOUBLE_CLICK:String = "doubleClick";
        [API("678")]
        public static const MIDDLE_CLICK:String = "middleClick";
        [API("678")]
        public static const MIDDLE_MOUSE_DOWN:String = "middleMouseDown";
        [API("678")]
        public static const MIDDLE_MOUSE_UP:String = "middleMouseUp";
        public static const MOUSE_DOWN:String = "mouseDown";
        public static const MOUSE_MOVE:String = "mouseMove";
        public static const MOUSE_OUT:String = "mouseOut";
        public static const MOUSE_OVER:String = "mouseOver";
        public static const MOUSE_UP:String = "mouseUp";
        public static const MOUSE_WHEEL:String = "mouseWheel";
        public static const RELEASE_OUTSIDE:String = "releaseOutside";
        [API("678")]
        public static const RIGHT_CLICK:String = "rightClick";
        [API("678")]
        public static const RIGHT_MOUSE_DOWN:String = "rightMouseDown";
        [API("678")]
        public static const RIGHT_MOUSE_UP:String = "rightMouseUp";
        public static const ROLL_OUT:String = "rollOut";
        public static const ROLL_OVER:String = "rollOver";

        private var _localX:Number;
        private var _localY:Number;
        private var _movementX:Number = 0;
        private var _movementY:Number = 0;
        private var _relatedObject:InteractiveObject;
        private var _isRelatedObjectInaccessible:Boolean = false;
        private var _ctrlKey:Boolean;
        private var _altKey:Boolean;
        private var _shiftKey:Boolean;
        private var _buttonDown:Boolean;
        private var _delta:int;
        private var _commandKey:Boolean;
        private var _controlKey:Boolean;
        private var _clickCount:int;

        public function MouseEvent(type:String, bubbles:Boolean = true, cancelable:Boolean = false,
                                   localX:Number = NaN, localY:Number = NaN, relatedObject:InteractiveObject = null,
                                   ctrlKey:Boolean = false, altKey:Boolean = false, shiftKey:Boolean = false,
                                   buttonDown:Boolean = false, delta:int = 0, commandKey:Boolean = false,
                                   controlKey:Boolean = false, clickCount:int = 0) {
            super(type, bubbles, cancelable);
            _localX = localX;
            _localY = localY;
            _relatedObject = relatedObject;
            _ctrlKey = ctrlKey;
            _altKey = altKey;
            _shiftKey = shiftKey;
            _buttonDown = buttonDown;
            _delta = delta;
            _commandKey = commandKey;
            _controlKey = controlKey;
            _clickCount = clickCount;
        }

        override public function clone():Event {
            return new MouseEvent(type, bubbles, cancelable, localX, localY, relatedObject, ctrlKey, altKey, shiftKey,
                                  buttonDown, delta, commandKey, controlKey, clickCount);
        }

        override public function toString():String {
            return formatToString("MouseEvent", "type", "bubbles", "cancelable", "eventPhase", "localX", "localY",
                                  "stageX", "stageY", "relatedObject", "ctrlKey", "altKey", "shiftKey", "buttonDown",
                                  "delta");
        }

        /** Nothing is drawn, so there is nothing to draw sooner. */
        public function updateAfterEvent():void {
        }

        public function get localX():Number {
            return _localX;
        }

        public function set localX(value:Number):void {
            _localX = value;
        }

        public function get localY():Number {
            return _localY;
        }

        public function set localY(value:Number):void {
            _localY = value;
        }

        public function get stageX():Number {
            return isNaN(_localX) || isNaN(_localY) ? NaN : onStage().x;
        }

        public function get stageY():Number {
            return isNaN(_localX) || isNaN(_localY) ? NaN : onStage().y;
        }

        [API("678")]
        public function get movementX():Number {
            return _movementX;
        }

        public function set movementX(value:Number):void {
            _movementX = value;
        }

        [API("678")]
        public function get movementY():Number {
            return _movementY;
        }

        public function set movementY(value:Number):void {
            _movementY = value;
        }

        public function get relatedObject():InteractiveObject {
            return _relatedObject;
        }

        public function set relatedObject(value:InteractiveObject):void {
            _relatedObject = value;
        }

        [API("662")]
        public function get isRelatedObjectInaccessible():Boolean {
            return _isRelatedObjectInaccessible;
        }

        public function set isRelatedObjectInaccessible(value:Boolean):void {
            _isRelatedObjectInaccessible = value;
        }

        public function get ctrlKey():Boolean {
            return _ctrlKey;
        }

        public function set ctrlKey(value:Boolean):void {
            _ctrlKey = value;
        }

        public function get altKey():Boolean {
            return _altKey;
        }

        public function set altKey(value:Boolean):void {
            _altKey = value;
        }

        public function get shiftKey():Boolean {
            return _shiftKey;
        }

        public function set shiftKey(value:Boolean):void {
            _shiftKey = value;
        }

        public function get buttonDown():Boolean {
            return _buttonDown;
        }

        public function set buttonDown(value:Boolean):void {
            _buttonDown = value;
        }

        public function get delta():int {
            return _delta;
        }

        public function set delta(value:int):void {
            _delta = value;
        }

        [API("661")]
        public function get commandKey():Boolean {
            return _commandKey;
        }

        public function set commandKey(value:Boolean):void {
            _commandKey = value;
        }

        [API("661")]
        public function get controlKey():Boolean {
            return _controlKey;
        }

        public function set controlKey(value:Boolean):void {
            _controlKey = value;
        }

        [API("661")]
        public function get clickCount():int {
            return _clickCount;
        }

        /** The place on the stage, which only an event that has a display object as its target has. */
        private function onStage():Point {
            var object:DisplayObject = target as DisplayObject;
            return object == null ? new Point() : object.localToGlobal(new Point(_localX, _localY));
        }
    }
}
