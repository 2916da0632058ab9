package flash.accessibility {
    import flash.geom.Rectangle;

    /** What a subclass tells a screen reader. None asks here. */
    public class AccessibilityImplementation {
        public var stub:Boolean = false;
        public var errno:uint = 0;

        public function AccessibilityImplementation() {
            super();
        }

        public function get_accRole(childID:uint):uint {
            return 0;
        }

        public function get_accName(childID:uint):String {
            return null;
        }

        public function get_accValue(childID:uint):String {
            return null;
        }

        public function get_accState(childID:uint):uint {
            return 0;
        }

        public function get_accDefaultAction(childID:uint):String {
            return null;
        }

        public function accDoDefaultAction(childID:uint):void {
        }

        public function isLabeledBy(labelBounds:Rectangle):Boolean {
            return false;
        }

        public function getChildIDArray():Array {
            return null;
        }

        public function accLocation(childID:uint):* {
            return null;
        }

        public function get_accSelection():Array {
            return null;
        }

        public function get_accFocus():uint {
            return 0;
        }

        public function accSelect(operation:uint, childID:uint):void {
        }
    }
}
