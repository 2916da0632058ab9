package flash.text {
    /** A stretch of text that has one format. */
    public class TextRun {
        public var beginIndex:int;
        public var endIndex:int;
        public var textFormat:TextFormat;

        public function TextRun(beginIndex:int, endIndex:int, textFormat:TextFormat) {
            super();
            this.beginIndex = beginIndex;
            this.endIndex = endIndex;
            this.textFormat = textFormat;
        }
    }
}
