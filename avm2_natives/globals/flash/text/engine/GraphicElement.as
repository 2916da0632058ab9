package flash.text.engine {
    import flash.display.DisplayObject;
    import flash.events.EventDispatcher;

    /** A picture in a text. */
    [API("662")]
    public final class GraphicElement extends ContentElement {
        private var _graphic:DisplayObject;
        private var _elementWidth:Number;
        private var _elementHeight:Number;

        public function GraphicElement(
            graphic:DisplayObject = null, elementWidth:Number = 15.0, elementHeight:Number = 15.0,
            elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null, textRotation:String = "rotate0"
        ) {
            super(elementFormat, eventMirror, textRotation);
            _graphic = graphic;
            _elementWidth = elementWidth;
            _elementHeight = elementHeight;
        }

        override public function get text():String {
            return String.fromCharCode(GRAPHIC_ELEMENT);
        }

        public function get graphic():DisplayObject {
            return _graphic;
        }

        public function set graphic(value:DisplayObject):void {
            _graphic = value;
        }

        public function get elementWidth():Number {
            return _elementWidth;
        }

        public function set elementWidth(value:Number):void {
            _elementWidth = value;
        }

        public function get elementHeight():Number {
            return _elementHeight;
        }

        public function set elementHeight(value:Number):void {
            _elementHeight = value;
        }
    }
}
