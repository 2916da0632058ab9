package flash.desktop {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import airshim.runtime_internal;
    import flash.display.NativeMenu;
    import flash.display.NativeWindow;
    import flash.errors.IllegalOperationError;
    import flash.events.EventDispatcher;

    [API("661")]
    [Event(name="invoke", type="flash.events.InvokeEvent")]
    [Event(name="exiting", type="flash.events.Event")]
    [Event(name="activate", type="flash.events.Event")]
    [Event(name="deactivate", type="flash.events.Event")]
    [Event(name="networkChange", type="flash.events.Event")]
    [Event(name="userIdle", type="flash.events.Event")]
    [Event(name="userPresent", type="flash.events.Event")]
    [Event(name="suspend", type="flash.events.Event")]
    public final class NativeApplication extends EventDispatcher {
        private static var _instance:NativeApplication = null;

        private var _autoExit:Boolean = true;
        private var _idleThreshold:int = 300;
        private var _systemIdleMode:String = SystemIdleMode.NORMAL;
        private var _executeInBackground:Boolean = false;
        private var _startAtLogin:Boolean = false;
        private var _menu:NativeMenu = null;

        public function NativeApplication() {
            super();
            if (_instance != null) {
                Error.throwError(ArgumentError, 2012, "NativeApplication$");
            }
            requireApplicationSandbox();
            _instance = this;
        }

        /** Errors: SecurityError #3205 outside of the application sandbox, also once the application's own code has it. */
        public static function get nativeApplication():NativeApplication {
            requireApplicationSandbox();
            return runtime_internal::only();
        }

        /** The one that there is, for the class library, whichever content it runs for. */
        runtime_internal static function only():NativeApplication {
            return _instance == null ? new NativeApplication() : _instance;
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

        /** There is neither a dock nor a tray. */
        public function get icon():InteractiveIcon {
            return null;
        }

        /** Kept for the program; there is no menu bar that would show it. */
        public function get menu():NativeMenu {
            return _menu;
        }

        public function set menu(value:NativeMenu):void {
            _menu = value;
        }

        [API("669")]
        public function get isCompiledAOT():Boolean {
            return false;
        }

        // The program isn't installed, so nothing opens files with it.

        public function getDefaultApplication(extension:String):String {
            Unimplemented.throwFor("flash.desktop::NativeApplication/getDefaultApplication()");
            return null;
        }

        public function isSetAsDefaultApplication(extension:String):Boolean {
            Unimplemented.throwFor("flash.desktop::NativeApplication/isSetAsDefaultApplication()");
            return false;
        }

        public function setAsDefaultApplication(extension:String):void {
            Unimplemented.throwFor("flash.desktop::NativeApplication/setAsDefaultApplication()");
        }

        public function removeAsDefaultApplication(extension:String):void {
            Unimplemented.throwFor("flash.desktop::NativeApplication/removeAsDefaultApplication()");
        }

        // Editing commands of a window's menu, for the object with the focus: there is no window to have one.

        public function clear():Boolean {
            return false;
        }

        public function copy():Boolean {
            return false;
        }

        public function cut():Boolean {
            return false;
        }

        public function paste():Boolean {
            return false;
        }

        public function selectAll():Boolean {
            return false;
        }

        public native function get applicationID():String;

        public native function get publisherID():String;

        public native function get applicationDescriptor():XML;

        public native function get runtimeVersion():String;

        public native function get runtimePatchLevel():uint;

        /**
         * Ends the program once the running handler has returned, with its windows' events `closing` and `close` but without
         * `exiting`. Preventing `closing` keeps the program, unless the program calls this once more meanwhile.
         */
        public native function exit(errorCode:int = 0):void;

        /** A window stays, and with it the program. */
        runtime_internal native function stay():void;

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
                Error.throwError(ArgumentError, 2004);
            }
            _idleThreshold = value;
        }

        /** Seconds since the last input of a user, of which there is none. */
        public native function get timeSinceLastUserInput():int;

        [API("668")]
        public function get systemIdleMode():String {
            return _systemIdleMode;
        }

        public function set systemIdleMode(value:String):void {
            if (value != SystemIdleMode.NORMAL && value != SystemIdleMode.KEEP_AWAKE) {
                Error.throwError(ArgumentError, 2008, "systemIdleMode");
            }
            _systemIdleMode = value;
        }

        [API("675")]
        public function get executeInBackground():Boolean {
            return _executeInBackground;
        }

        public function set executeInBackground(value:Boolean):void {
            _executeInBackground = value;
        }

        public function get startAtLogin():Boolean {
            return _startAtLogin;
        }

        /** The program isn't installed, so it can't be registered to start at login. */
        public function set startAtLogin(value:Boolean):void {
            Error.throwError(IllegalOperationError, 2014);
        }

        public function get openedWindows():Array {
            return NativeWindow.runtime_internal::openWindows;
        }

        public function get activeWindow():NativeWindow {
            for each (var window:NativeWindow in openedWindows) {
                if (window.active) {
                    return window;
                }
            }
            return null;
        }

        /** Brings a window of the program, or the program itself, to the front. */
        public function activate(window:NativeWindow = null):void {
            if (window != null) {
                window.activate();
            }
        }

        /** `invoke` events wait for the first listener. */
        runtime_internal override function listenerAdded(type:String):void {
            if (type == "invoke") {
                releaseInvocations();
            }
        }

        private native function releaseInvocations():void;
    }
}
