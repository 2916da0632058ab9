package flash.text.engine {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    /** A piece of a text that looks the same all over. */
    [API("662")]
    public final class TextElement extends ContentElement {
        private var _text:String;

        public function TextElement(
            text:String = null, elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null,
            textRotation:String = "rotate0"
        ) {
            super(elementFormat, eventMirror, textRotation);
            _text = text;
        }

        override public function get text():String {
            return _text;
        }

        public function set text(value:String):void {
            _text = value;
            runtime_internal::changed();
        }

        /** Errors: RangeError #2006 for a place that the text doesn't have. */
        public function replaceText(beginIndex:int, endIndex:int, newText:String):void {
            var old:String = _text == null ? "" : _text;
            if (beginIndex < 0 || endIndex < 0 || beginIndex > old.length || endIndex > old.length) {
                Error.throwError(RangeError, 2006);
            }
            _text = old.substr(0, beginIndex) + (newText == null ? "" : newText) + old.substr(endIndex);
            runtime_internal::changed(beginIndex);
        }
    }
}
