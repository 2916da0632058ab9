package flash.text.engine {
    /** Fills lines by the spaces between words. */
    [API("662")]
    public final class SpaceJustifier extends TextJustifier {
        private var _letterSpacing:Boolean;
        private var _minimumSpacing:Number = 0.5;
        private var _optimumSpacing:Number = 1;
        private var _maximumSpacing:Number = 1.5;

        public function SpaceJustifier(
            locale:String = "en", lineJustification:String = "unjustified", letterSpacing:Boolean = false
        ) {
            super(locale, lineJustification);
            _letterSpacing = letterSpacing;
        }

        public function get letterSpacing():Boolean {
            return _letterSpacing;
        }

        public function set letterSpacing(value:Boolean):void {
            _letterSpacing = value;
        }

        public function get minimumSpacing():Number {
            return _minimumSpacing;
        }

        public function set minimumSpacing(value:Number):void {
            _minimumSpacing = value;
        }

        public function get optimumSpacing():Number {
            return _optimumSpacing;
        }

        public function set optimumSpacing(value:Number):void {
            _optimumSpacing = value;
        }

        public function get maximumSpacing():Number {
            return _maximumSpacing;
        }

        public function set maximumSpacing(value:Number):void {
            _maximumSpacing = value;
        }

        override public function clone():TextJustifier {
            var copy:SpaceJustifier = new SpaceJustifier(locale, lineJustification, letterSpacing);
            copy.minimumSpacing = minimumSpacing;
            copy.optimumSpacing = optimumSpacing;
            copy.maximumSpacing = maximumSpacing;
            return copy;
        }
    }
}
