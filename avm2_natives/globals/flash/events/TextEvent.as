package flash.events {
    public class TextEvent extends Event {
        public static const LINK:String = "link";
        public static const TEXT_INPUT:String = "textInput";

        private var _text:String;

        public function TextEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                  text:String = "") {
            super(type, bubbles, cancelable);
            _text = text;
        }

        override public function clone():Event {
            return new TextEvent(type, bubbles, cancelable, text);
        }

        override public function toString():String {
            return formatToString("TextEvent", "type", "bubbles", "cancelable", "eventPhase", "text");
        }

        public function get text():String {
            return _text;
        }

        public function set text(value:String):void {
            _text = value;
        }
    }
}
