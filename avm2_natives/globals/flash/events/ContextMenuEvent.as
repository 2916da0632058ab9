package flash.events {
    import flash.display.InteractiveObject;

    public class ContextMenuEvent extends Event {
        public static const MENU_ITEM_SELECT:String = "menuItemSelect";
        public static const MENU_SELECT:String = "menuSelect";

        private var _isMouseTargetInaccessible:Boolean = false;
        private var _mouseTarget:InteractiveObject;
        private var _contextMenuOwner:InteractiveObject;

        public function ContextMenuEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                         mouseTarget:InteractiveObject = null,
                                         contextMenuOwner:InteractiveObject = null) {
            super(type, bubbles, cancelable);
            _mouseTarget = mouseTarget;
            _contextMenuOwner = contextMenuOwner;
        }

        override public function clone():Event {
            return new ContextMenuEvent(type, bubbles, cancelable, mouseTarget, contextMenuOwner);
        }

        override public function toString():String {
            return formatToString("ContextMenuEvent", "type", "bubbles", "cancelable", "eventPhase", "mouseTarget",
                                  "contextMenuOwner");
        }

        public function get mouseTarget():InteractiveObject {
            return _mouseTarget;
        }

        public function set mouseTarget(value:InteractiveObject):void {
            _mouseTarget = value;
        }

        public function get contextMenuOwner():InteractiveObject {
            return _contextMenuOwner;
        }

        public function set contextMenuOwner(value:InteractiveObject):void {
            _contextMenuOwner = value;
        }

        [API("667")]
        public function get isMouseTargetInaccessible():Boolean {
            return _isMouseTargetInaccessible;
        }

        public function set isMouseTargetInaccessible(value:Boolean):void {
            _isMouseTargetInaccessible = value;
        }
    }
}
