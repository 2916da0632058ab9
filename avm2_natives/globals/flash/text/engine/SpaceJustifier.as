package flash.text.engine {
    public final class SpaceJustifier extends TextJustifier {
        private var _letterSpacing:Boolean;
        private var _maximumSpacing:Number = 0;
        private var _minimumSpacing:Number = 0;
        private var _optimumSpacing:Number = 0;

        public function SpaceJustifier(
            locale:String = null, lineJustification:String = null, letterSpacing:Boolean = false
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

        [API("667")]
        public function get maximumSpacing():Number {
            return _maximumSpacing;
        }

        [API("667")]
        public function set maximumSpacing(value:Number):void {
            _maximumSpacing = value;
        }

        [API("667")]
        public function get minimumSpacing():Number {
            return _minimumSpacing;
        }

        [API("667")]
        public function set minimumSpacing(value:Number):void {
            _minimumSpacing = value;
        }

        [API("667")]
        public function get optimumSpacing():Number {
            return _optimumSpacing;
        }

        [API("667")]
        public function set optimumSpacing(value:Number):void {
            _optimumSpacing = value;
        }
    }
}
