package flash.text.engine {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    /** A piece of a text: what its subclasses have in common. */
    [API("662")]
    public class ContentElement {
        /** Stands for a picture in the text. */
        public static const GRAPHIC_ELEMENT:uint = 0xFDEF;

        private static const ROTATIONS:Array =
            [TextRotation.ROTATE_0, TextRotation.ROTATE_90, TextRotation.ROTATE_180, TextRotation.ROTATE_270];

        public var userData:*;

        private var _elementFormat:ElementFormat;
        private var _eventMirror:EventDispatcher;
        private var _textRotation:String;
        private var _groupElement:GroupElement = null;
        private var _textBlock:TextBlock = null;

        /** Errors: ArgumentError #2012 for this class itself. */
        public function ContentElement(
            elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null, textRotation:String = "rotate0"
        ) {
            super();
            if (Object(this).constructor == ContentElement) {
                Error.throwError(ArgumentError, 2012, "ContentElement");
            }
            _elementFormat = elementFormat;
            _eventMirror = eventMirror;
            this.textRotation = textRotation;
        }

        public function get elementFormat():ElementFormat {
            return _elementFormat;
        }

        public function set elementFormat(value:ElementFormat):void {
            _elementFormat = value;
            runtime_internal::changed();
        }

        public function get eventMirror():EventDispatcher {
            return _eventMirror;
        }

        public function set eventMirror(value:EventDispatcher):void {
            _eventMirror = value;
        }

        public function get textRotation():String {
            return _textRotation;
        }

        public function set textRotation(value:String):void {
            _textRotation = Choice.of(value, ROTATIONS, "textRotation");
        }

        public function get groupElement():GroupElement {
            return _groupElement;
        }

        runtime_internal function set group(value:GroupElement):void {
            _groupElement = value;
        }

        public function get rawText():String {
            return text;
        }

        public function get text():String {
            return null;
        }

        /** The block whose text this belongs to. */
        public function get textBlock():TextBlock {
            return _groupElement == null ? _textBlock : _groupElement.textBlock;
        }

        runtime_internal function set block(value:TextBlock):void {
            _textBlock = value;
        }

        /** Where it begins in its block's text; -1 without a block. */
        public function get textBlockBeginIndex():int {
            if (textBlock == null) {
                return -1;
            }
            if (_groupElement == null) {
                return 0;
            }
            var begin:int = _groupElement.textBlockBeginIndex;
            for (var i:int = 0; _groupElement.getElementAt(i) != this; i++) {
                var before:String = _groupElement.getElementAt(i).rawText;
                begin += before == null ? 0 : before.length;
            }
            return begin;
        }

        /** Tells the block that its lines from here on aren't right any longer. */
        runtime_internal function changed(offset:int = 0):void {
            var block:TextBlock = textBlock;
            if (block != null) {
                block.runtime_internal::changedFrom(textBlockBeginIndex + offset);
            }
        }
    }
}
