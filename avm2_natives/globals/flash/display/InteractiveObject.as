package flash.display {
    import airshim.runtime_internal;
    import flash.accessibility.AccessibilityImplementation;
    import flash.geom.Rectangle;

    [Allocator]
    [Event(name="click", type="flash.events.MouseEvent")]
    [Event(name="doubleClick", type="flash.events.MouseEvent")]
    [Event(name="mouseDown", type="flash.events.MouseEvent")]
    [Event(name="mouseUp", type="flash.events.MouseEvent")]
    [Event(name="mouseMove", type="flash.events.MouseEvent")]
    [Event(name="mouseOver", type="flash.events.MouseEvent")]
    [Event(name="mouseOut", type="flash.events.MouseEvent")]
    [Event(name="rollOver", type="flash.events.MouseEvent")]
    [Event(name="rollOut", type="flash.events.MouseEvent")]
    [Event(name="mouseWheel", type="flash.events.MouseEvent")]
    [Event(name="keyDown", type="flash.events.KeyboardEvent")]
    [Event(name="keyUp", type="flash.events.KeyboardEvent")]
    [Event(name="focusIn", type="flash.events.FocusEvent")]
    [Event(name="focusOut", type="flash.events.FocusEvent")]
    public class InteractiveObject extends DisplayObject {
        private var _mouseEnabled:Boolean = true;
        private var _doubleClickEnabled:Boolean = false;
        /** Set by the program, or else whatever the class has. */
        private var _tabEnabled:Object = null;
        private var _tabIndex:int = -1;
        private var _focusRect:Object = null;
        private var _needsSoftKeyboard:Boolean = false;
        private var _softKeyboardInputAreaOfInterest:Rectangle = null;
        private var _contextMenu:NativeMenu = null;
        private var _accessibilityImplementation:AccessibilityImplementation = null;

        public function InteractiveObject() {
            super();
        }

        /** Whether the tab key goes to it where the program hasn't said. */
        runtime_internal function get takesTab():Boolean {
            return false;
        }

        /** Whether a press of the mouse gives it the focus. */
        runtime_internal function get takesFocusByMouse():Boolean {
            return tabEnabled;
        }

        public function get contextMenu():NativeMenu {
            return _contextMenu;
        }

        public function set contextMenu(cm:NativeMenu):void {
            _contextMenu = cm;
        }

        public function get accessibilityImplementation():AccessibilityImplementation {
            return _accessibilityImplementation;
        }

        public function set accessibilityImplementation(value:AccessibilityImplementation):void {
            _accessibilityImplementation = value;
        }

        public function get mouseEnabled():Boolean {
            return _mouseEnabled;
        }

        public function set mouseEnabled(enabled:Boolean):void {
            _mouseEnabled = enabled;
        }

        public function get doubleClickEnabled():Boolean {
            return _doubleClickEnabled;
        }

        public function set doubleClickEnabled(enabled:Boolean):void {
            _doubleClickEnabled = enabled;
        }

        public function get tabEnabled():Boolean {
            return _tabEnabled == null ? runtime_internal::takesTab : Boolean(_tabEnabled);
        }

        public function set tabEnabled(enabled:Boolean):void {
            _tabEnabled = enabled;
        }

        public function get tabIndex():int {
            return _tabIndex;
        }

        public function set tabIndex(index:int):void {
            if (index < -1) {
                Error.throwError(RangeError, 2027, "tabIndex", index);
            }
            _tabIndex = index;
        }

        public function get focusRect():Object {
            return _focusRect;
        }

        public function set focusRect(focusRect:Object):void {
            _focusRect = focusRect == null ? null : focusRect === true;
        }

        [API("670")]
        public function get needsSoftKeyboard():Boolean {
            return _needsSoftKeyboard;
        }

        public function set needsSoftKeyboard(value:Boolean):void {
            _needsSoftKeyboard = value;
        }

        [API("670")]
        public function get softKeyboardInputAreaOfInterest():Rectangle {
            return _softKeyboardInputAreaOfInterest;
        }

        public function set softKeyboardInputAreaOfInterest(value:Rectangle):void {
            _softKeyboardInputAreaOfInterest = value;
        }

        /** False: there is no such keyboard to show. */
        [API("670")]
        public function requestSoftKeyboard():Boolean {
            return false;
        }
    }
}
