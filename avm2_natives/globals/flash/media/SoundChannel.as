package flash.media {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    /** A sound that plays. None does, so there are none but those that a program makes itself. */
    [Event(name="soundComplete", type="flash.events.Event")]
    public final class SoundChannel extends EventDispatcher {
        private var _soundTransform:SoundTransform = new SoundTransform();

        public function SoundChannel() {
            super();
        }

        public function get position():Number {
            return 0;
        }

        public function get leftPeak():Number {
            return 0;
        }

        public function get rightPeak():Number {
            return 0;
        }

        public function get soundTransform():SoundTransform {
            return _soundTransform.runtime_internal::copy();
        }

        public function set soundTransform(value:SoundTransform):void {
            _soundTransform = value.runtime_internal::kept();
        }

        public function stop():void {
        }
    }
}
