package flash.text.engine {
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;

    /** The part of a line that an element with an event mirror takes up. */
    [API("662")]
    public final class TextLineMirrorRegion {
        private static var isMade:Boolean = false;

        private var _line:TextLine;
        private var _element:ContentElement;
        private var _bounds:Rectangle;
        private var _previous:TextLineMirrorRegion;
        private var _next:TextLineMirrorRegion;

        /** Errors: ArgumentError #2012 for programs. */
        public function TextLineMirrorRegion() {
            super();
            if (!isMade) {
                Error.throwError(ArgumentError, 2012, "TextLineMirrorRegion$");
            }
            isMade = false;
        }

        internal static function create(
            line:TextLine, element:ContentElement, bounds:Rectangle, previous:TextLineMirrorRegion
        ):TextLineMirrorRegion {
            isMade = true;
            var region:TextLineMirrorRegion = new TextLineMirrorRegion();
            region._line = line;
            region._element = element;
            region._bounds = bounds;
            region._previous = previous;
            if (previous != null) {
                previous._next = region;
            }
            return region;
        }

        public function get bounds():Rectangle {
            return _bounds.clone();
        }

        public function get element():ContentElement {
            return _element;
        }

        public function get mirror():EventDispatcher {
            return _element.eventMirror;
        }

        public function get nextRegion():TextLineMirrorRegion {
            return _next;
        }

        public function get previousRegion():TextLineMirrorRegion {
            return _previous;
        }

        public function get textLine():TextLine {
            return _line;
        }
    }
}
