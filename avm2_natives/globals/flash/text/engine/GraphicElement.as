package flash.text.engine {
    import flash.display.DisplayObject;
    import flash.events.EventDispatcher;

    public final class GraphicElement extends ContentElement {
        private var _elementHeight:Number;
        private var _elementWidth:Number;
        private var _graphic:DisplayObject;

        public function GraphicElement(
            graphic:DisplayObject = null, elementWidth:Number = 15, elementHeight:Number = 15,
            elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null, textRotation:String = null
        ) {
            super(elementFormat, eventMirror, textRotation);
            _graphic = graphic;
            _elementWidth = elementWidth;
            _elementHeight = elementHeight;
        }

        public function get elementHeight():Number {
            return _elementHeight;
        }

        public function set elementHeight(value:Number):void {
            _elementHeight = value;
        }

        public function get elementWidth():Number {
            return _elementWidth;
        }

        public function set elementWidth(value:Number):void {
            _elementWidth = value;
        }

        public function get graphic():DisplayObject {
            return _graphic;
        }

        public function set graphic(value:DisplayObject):void {
            _graphic = value;
        }
    }
}
