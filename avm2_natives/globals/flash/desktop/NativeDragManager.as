package flash.desktop {
    import airshim.requireApplicationSandbox;
    import airshim.Unimplemented;
    import flash.display.InteractiveObject;
    import flash.geom.Point;

    /** Dragging between windows and other programs. There is no pointer that could drag. */
    [API("661")]
    public class NativeDragManager {
        [API("668")]
        public static function get isSupported():Boolean {
            return false;
        }

        public static function get isDragging():Boolean {
            requireApplicationSandbox();
            return false;
        }

        public static function get dragInitiator():InteractiveObject {
            requireApplicationSandbox();
            return null;
        }

        public static function get dropAction():String {
            requireApplicationSandbox();
            return NativeDragActions.NONE;
        }

        public static function set dropAction(value:String):void {
            requireApplicationSandbox();
        }

        public static function acceptDragDrop(target:InteractiveObject):void {
            requireApplicationSandbox();
        }

        public static function doDrag(dragInitiator:InteractiveObject, clipboard:Clipboard, dragImage:Object = null,
                                      offset:Point = null, allowedActions:NativeDragOptions = null):void {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.desktop::NativeDragManager.doDrag()");
        }
    }
}
