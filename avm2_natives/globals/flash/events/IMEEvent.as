package flash.events {
    import flash.text.ime.IIMEClient;

    public class IMEEvent extends TextEvent {
        public static const IME_COMPOSITION:String = "imeComposition";
        [API("667")]
        public static const IME_START_COMPOSITION:String = "imeStartComposition";

        private var _imeClient:IIMEClient;

        public function IMEEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, text:String = null,
            imeClient:IIMEClient = null
        ) {
            super(type, bubbles, cancelable, text);
            _imeClient = imeClient;
        }

        [API("667")]
        public function get imeClient():IIMEClient {
            return _imeClient;
        }

        [API("667")]
        public function set imeClient(value:IIMEClient):void {
            _imeClient = value;
        }

        override public function clone():Event {
            return new IMEEvent(type, bubbles, cancelable, text, imeClient);
        }

        override public function toString():String {
            return formatToString("IMEEvent", "type", "bubbles", "cancelable", "eventPhase", "text", "imeClient");
        }
    }
}
