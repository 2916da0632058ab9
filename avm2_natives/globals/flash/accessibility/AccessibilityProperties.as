package flash.accessibility {
    public class AccessibilityProperties {
        public var name:String = "";
        public var description:String = "";
        public var shortcut:String = "";
        public var silent:Boolean = false;
        public var forceSimple:Boolean = false;
        public var noAutoLabeling:Boolean = false;

        public function AccessibilityProperties() {
            super();
        }
    }
}
