package flash.text.engine {
    import flash.events.EventDispatcher;

    /** Text of one format. */
    public final class TextElement extends ContentElement {
        private var _text:String = null;

        public function TextElement(
            text:String = null, elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null,
            textRotation:String = "rotate0"
        ) {
            super(elementFormat, eventMirror, textRotation);
            _text = text;
        }

        public override function get text():String {
            return _text;
        }

        public function set text(value:String):void {
            _text = value;
        }

        /** Puts text in place of a range; in front of `beginIndex` where the range ends before that. */
        public function replaceText(beginIndex:int, endIndex:int, newText:String):void {
            const length:int = _text == null ? 0 : _text.length;
            if (beginIndex < 0 || endIndex < 0 || beginIndex > length || endIndex > length) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            const old:String = _text == null ? "" : _text;
            _text = old.substring(0, beginIndex) + (newText == null ? "" : newText) + old.substring(endIndex);
        }
    }
}
