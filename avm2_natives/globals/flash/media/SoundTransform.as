package flash.media {
    import airshim.runtime_internal;

    /** How loud, and to which side. Nothing sounds here; the values are kept. */
    public final class SoundTransform {
        private var _volume:Number;
        private var _leftToLeft:Number;
        private var _leftToRight:Number = 0;
        private var _rightToRight:Number;
        private var _rightToLeft:Number = 0;

        public function SoundTransform(vol:Number = 1, panning:Number = 0) {
            super();
            volume = vol;
            pan = panning;
        }

        runtime_internal function copy():SoundTransform {
            var copy:SoundTransform = new SoundTransform(_volume);
            copy._leftToLeft = _leftToLeft;
            copy._leftToRight = _leftToRight;
            copy._rightToRight = _rightToRight;
            copy._rightToLeft = _rightToLeft;
            return copy;
        }

        /** A copy as an object keeps it: in whole hundredths. */
        runtime_internal function kept():SoundTransform {
            var kept:SoundTransform = new SoundTransform(hundredths(_volume));
            kept._leftToLeft = hundredths(_leftToLeft);
            kept._leftToRight = hundredths(_leftToRight);
            kept._rightToRight = hundredths(_rightToRight);
            kept._rightToLeft = hundredths(_rightToLeft);
            return kept;
        }

        private static function hundredths(value:Number):Number {
            return int(value * 100) / 100;
        }

        public function get volume():Number {
            return _volume;
        }

        public function set volume(value:Number):void {
            _volume = value;
        }

        public function get leftToLeft():Number {
            return _leftToLeft;
        }

        public function set leftToLeft(value:Number):void {
            _leftToLeft = value;
        }

        public function get leftToRight():Number {
            return _leftToRight;
        }

        public function set leftToRight(value:Number):void {
            _leftToRight = value;
        }

        public function get rightToRight():Number {
            return _rightToRight;
        }

        public function set rightToRight(value:Number):void {
            _rightToRight = value;
        }

        public function get rightToLeft():Number {
            return _rightToLeft;
        }

        public function set rightToLeft(value:Number):void {
            _rightToLeft = value;
        }

        public function get pan():Number {
            return _leftToRight == 0 && _rightToLeft == 0 ? 1 - _leftToLeft * _leftToLeft : 0;
        }

        /** Equal power: the squares of both sides add up to the same. */
        public function set pan(panning:Number):void {
            _leftToLeft = Math.sqrt(1 - panning);
            _rightToRight = Math.sqrt(1 + panning);
            _leftToRight = 0;
            _rightToLeft = 0;
        }
    }
}
