package flash.text.engine {
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;

    public final class TextLineMirrorRegion {
        private var _bounds:Rectangle;
        private var _element:ContentElement;
        private var _mirror:EventDispatcher;
        private var _nextRegion:TextLineMirrorRegion;
        private var _previousRegion:TextLineMirrorRegion;
        private var _textLine:TextLine;

        public function TextLineMirrorRegion() {
            super();
        }

        public function get bounds():Rectangle {
            return _bounds;
        }

        public function get element():ContentElement {
            return _element;
        }

        public function get mirror():EventDispatcher {
            return _mirror;
        }

        public function get nextRegion():TextLineMirrorRegion {
            return _nextRegion;
        }

        public function get previousRegion():TextLineMirrorRegion {
            return _previousRegion;
        }

        public function get textLine():TextLine {
            return _textLine;
        }
    }
}
