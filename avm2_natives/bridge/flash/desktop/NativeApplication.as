package flash.desktop {
    import airshim.bridge.Bridge;
    import flash.events.EventDispatcher;
    import flash.events.InvokeEvent;
    import flash.utils.setTimeout;

    /** The program as an application: `invoke` and its arguments, `exit`, what its descriptor says. */
    public final class NativeApplication extends EventDispatcher {
        private static var instance:NativeApplication = null;

        private var isInvoked:Boolean = false;
        private var _autoExit:Boolean = true;
        private var _idleThreshold:int = 300;

        public function NativeApplication() {
            super();
            if (instance != null) {
                throw new ArgumentError("Error #2012: NativeApplication$ class cannot be instantiated.", 2012);
            }
            instance = this;
        }

        public static function get nativeApplication():NativeApplication {
            return instance == null ? new NativeApplication() : instance;
        }

        public static function get supportsMenu():Boolean {
            return false;
        }

        public static function get supportsDockIcon():Boolean {
            return false;
        }

        public static function get supportsSystemTrayIcon():Boolean {
            return false;
        }

        public static function get supportsDefaultApplication():Boolean {
            return false;
        }

        public static function get supportsStartAtLogin():Boolean {
            return false;
        }

        public function get applicationID():String {
            return Bridge.start.applicationID;
        }

        public function get publisherID():String {
            return Bridge.start.publisherID;
        }

        public function get applicationDescriptor():XML {
            return new XML(Bridge.start.descriptor);
        }

        public function get autoExit():Boolean {
            return _autoExit;
        }

        public function set autoExit(value:Boolean):void {
            _autoExit = value;
        }

        public function get idleThreshold():int {
            return _idleThreshold;
        }

        public function set idleThreshold(value:int):void {
            if (value < 5 || value > 86400) {
                throw new ArgumentError("Error #2004: One of the parameters is invalid.", 2004);
            }
            _idleThreshold = value;
        }

        /** There are no native windows here, and none can be active. */
        public function get openedWindows():Array {
            return [];
        }

        public function get activeWindow():Object {
            return null;
        }

        public function activate(window:Object = null):void {
        }

        /** Ends the program and its host once the running handler has returned. */
        public function exit(errorCode:int = 0):void {
            Bridge.exit(errorCode);
        }

        /** The `invoke` event waits for the first listener. */
        override public function addEventListener(type:String, listener:Function, useCapture:Boolean = false,
                                                  priority:int = 0, useWeakReference:Boolean = false):void {
            super.addEventListener(type, listener, useCapture, priority, useWeakReference);
            if (type == InvokeEvent.INVOKE && !isInvoked) {
                isInvoked = true;
                setTimeout(invoke, 0);
            }
        }

        private function invoke():void {
            dispatchEvent(new InvokeEvent(InvokeEvent.INVOKE, false, false, null, Bridge.start.arguments));
        }
    }
}
