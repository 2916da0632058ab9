package flash.text.engine {
    import flash.events.EventDispatcher;

    public class ContentElement {
        public static const GRAPHIC_ELEMENT:uint = 0xFDEF;

        public var userData:Object;

        private var _elementFormat:ElementFormat;
        private var _eventMirror:EventDispatcher;
        private var _groupElement:GroupElement;
        private var _rawText:String;
        private var _text:String;
        private var _textBlock:TextBlock;
        private var _textBlockBeginIndex:int;
        private var _textRotation:String;

        public function ContentElement(
            elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null, textRotation:String = null
        ) {
            super();
            _elementFormat = elementFormat;
            _eventMirror = eventMirror;
            _textRotation = textRotation;
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
            return _rawText;
        }

        public function get text():String {
            return _text;
        }

        public function get textBlock():TextBlock {
            return _textBlock;
        }

        public function get textBlockBeginIndex():int {
            return _textBlockBeginIndex;
        }

        public function get textRotation():String {
            return _textRotation;
        }

        public function set textRotation(value:String):void {
            _textRotation = value;
        }
    }
}
