package flash.printing {
    [Version("air2.0")]
    public class PrintUIOptions {
        public var disablePageRange:Boolean;
        public var maxPage:uint;
        public var minPage:uint;

        public function PrintUIOptions() {
            super();
        }
    }
}
