package flash.events {
    [Version("air2.0")]
    public class BrowserInvokeEvent extends Event {
        public static const BROWSER_INVOKE:String = "browserInvoke";

        private var _arguments:Array;
        private var _isHTTPS:Boolean;
        private var _isUserEvent:Boolean;
        private var _sandboxType:String;
        private var _securityDomain:String;

        public function BrowserInvokeEvent(
            type:String, bubbles:Boolean, cancelable:Boolean, argumentsValue:Array, sandboxType:String,
            securityDomain:String, isHTTPS:Boolean, isUserEvent:Boolean
        ) {
            super(type, bubbles, cancelable);
            _arguments = arguments;
            _sandboxType = sandboxType;
            _securityDomain = securityDomain;
            _isHTTPS = isHTTPS;
            _isUserEvent = isUserEvent;
        }

        public function get arguments():Array {
            return _arguments;
        }

        public function get isHTTPS():Boolean {
            return _isHTTPS;
        }

        public function get isUserEvent():Boolean {
            return _isUserEvent;
        }

        public function get sandboxType():String {
            return _sandboxType;
        }

        public function get securityDomain():String {
            return _securityDomain;
        }

        override public function clone():Event {
            return new BrowserInvokeEvent(
                type, bubbles, cancelable, arguments, sandboxType, securityDomain, isHTTPS, isUserEvent
            );
        }

        override public function toString():String {
            return formatToString(
                "BrowserInvokeEvent", "type", "bubbles", "cancelable", "eventPhase", "arguments", "sandboxType",
                "securityDomain", "isHTTPS", "isUserEvent"
            );
        }
    }
}
