package flash.net.drm {
    public class DRMPlaybackTimeWindow {
        private var _endDate:Date;
        private var _period:uint;
        private var _startDate:Date;

        public function DRMPlaybackTimeWindow() {
            super();
        }

        public function get endDate():Date {
            return _endDate;
        }

        public function get period():uint {
            return _period;
        }

        public function get startDate():Date {
            return _startDate;
        }
    }
}
