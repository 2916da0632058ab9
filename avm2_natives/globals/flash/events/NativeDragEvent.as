package flash.events {
    import flash.desktop.Clipboard;
    import flash.desktop.NativeDragOptions;
    import flash.display.InteractiveObject;

    [Version("air2.0")]
    public class NativeDragEvent extends MouseEvent {
        public static const NATIVE_DRAG_COMPLETE:String = "nativeDragComplete";
        public static const NATIVE_DRAG_DROP:String = "nativeDragDrop";
        public static const NATIVE_DRAG_ENTER:String = "nativeDragEnter";
        public static const NATIVE_DRAG_EXIT:String = "nativeDragExit";
        public static const NATIVE_DRAG_OVER:String = "nativeDragOver";
        public static const NATIVE_DRAG_START:String = "nativeDragStart";
        public static const NATIVE_DRAG_UPDATE:String = "nativeDragUpdate";

        public var allowedActions:NativeDragOptions;
        public var clipboard:Clipboard;
        public var dropAction:String;

        public function NativeDragEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = true, localX:Number = 0, localY:Number = 0,
            relatedObject:InteractiveObject = null, clipboard:Clipboard = null, allowedActions:NativeDragOptions = null,
            dropAction:String = null, controlKey:Boolean = false, altKey:Boolean = false, shiftKey:Boolean = false,
            commandKey:Boolean = false
        ) {
            super(type, bubbles, cancelable, localX, localY, relatedObject, altKey, shiftKey);
            this.clipboard = clipboard;
            this.allowedActions = allowedActions;
            this.dropAction = dropAction;
        }

        override public function clone():Event {
            return new NativeDragEvent(
                type, bubbles, cancelable, localX, localY, relatedObject, clipboard, allowedActions, dropAction, false,
                altKey, shiftKey, false
            );
        }

        override public function toString():String {
            return formatToString(
                "NativeDragEvent", "type", "bubbles", "cancelable", "eventPhase", "localX", "localY", "relatedObject",
                "clipboard", "allowedActions", "dropAction", "altKey", "shiftKey"
            );
        }
    }
}
