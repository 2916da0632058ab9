package flash.text.engine {
    import flash.events.EventDispatcher;

    /** A part of the content of a TextBlock. */
    public class ContentElement {
        public static const GRAPHIC_ELEMENT:uint = 0xFDEF;

        public var userData:*;

        /** The group that it is in. */
        internal var _groupElement:GroupElement = null;

        private var _elementFormat:ElementFormat;
        private var _eventMirror:EventDispatcher;
        private var _textRotation:String;

        public function ContentElement(
            elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null, textRotation:String = "rotate0"
        ) {
            super();
            if (Object(this).constructor == ContentElement) {
                Error.throwError(ArgumentError, 2012, "ContentElement");
            }
            this.elementFormat = elementFormat;
            this.eventMirror = eventMirror;
            this.textRotation = textRotation;
        }

        public function get elementFormat():ElementFormat {
            return _elementFormat;
        }

        public function set elementFormat(value:ElementFormat):void {
            _elementFormat = value;
        }

        public function get eventMirror():EventDispatcher {
            return _eventMirror;
        }

        public function set eventMirror(value:EventDispatcher):void {
            _eventMirror = value;
        }

        public function get groupElement():GroupElement {
            return _groupElement;
        }

        public function get rawText():String {
            return text;
        }

        public function get text():String {
            return null;
        }

        /** The block that has it as its content, or what it is in. */
        public function get textBlock():TextBlock {
            return _groupElement == null ? null : _groupElement.textBlock;
        }

        /** -1 where it is in no block. */
        public function get textBlockBeginIndex():int {
            return -1;
        }

        public function get textRotation():String {
            return _textRotation;
        }

        public function set textRotation(value:String):void {
            if (value == null) {
                throw new TypeError(Refusal.ofNull("textRotation"), 2007);
            }
            if (["rotate0", "rotate90", "rotate180", "rotate270"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("textRotation"), 2008);
            }
            _textRotation = value;
        }
    }
}
