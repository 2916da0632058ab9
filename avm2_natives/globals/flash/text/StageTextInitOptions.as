package flash.text {
    [Version("air2.0")]
    public class StageTextInitOptions {
        public var multiline:Boolean;

        public function StageTextInitOptions(multiline:Boolean = false) {
            super();
            this.multiline = multiline;
        }
    }
}
