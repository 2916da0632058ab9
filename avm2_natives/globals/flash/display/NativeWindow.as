package flash.display {
    import airshim.requireApplicationSandbox;
    import airshim.runtime_internal;
    import flash.desktop.NativeApplication;
    import flash.errors.IllegalOperationError;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.geom.Point;
    import flash.geom.Rectangle;

    /** A window as a program sees it. There is no screen to show it on. */
    [API("661")]
    [Event(name="activate", type="flash.events.Event")]
    [Event(name="deactivate", type="flash.events.Event")]
    [Event(name="closing", type="flash.events.Event")]
    [Event(name="close", type="flash.events.Event")]
    public class NativeWindow extends EventDispatcher {
        private static const OPEN:Array = [];

        private var _menu:NativeMenu = null;
        private var _stage:Stage;
        private var _options:NativeWindowInitOptions;
        private var _title:String = "";
        private var _visible:Boolean = false;
        private var _active:Boolean = false;
        private var _closed:Boolean = false;
        private var _alwaysInFront:Boolean = false;
        private var _displayState:String = NativeWindowDisplayState.NORMAL;
        private var _bounds:Rectangle = new Rectangle(0, 0, 550, 400);
        private var _minSize:Point = new Point(0, 0);
        private var _maxSize:Point = new Point(4096, 4096);

        public function NativeWindow(initOptions:NativeWindowInitOptions) {
            super();
            requireApplicationSandbox();
            if (initOptions == null) {
                Error.throwError(TypeError, 2007, "initOptions");
            }
            _options = initOptions;
            _stage = Stage.runtime_internal::create(this);
            OPEN.push(this);
        }

        public static function get isSupported():Boolean {
            return true;
        }

        [API("661")]
        public static function get systemMaxSize():Point {
            return new Point(4096, 4096);
        }

        public static function get systemMinSize():Point {
            return new Point(0, 0);
        }

        public static function get supportsMenu():Boolean {
            return false;
        }

        public static function get supportsNotification():Boolean {
            return false;
        }

        public static function get supportsTransparency():Boolean {
            return false;
        }

        runtime_internal static function get openWindows():Array {
            return OPEN.slice();
        }

        public function get stage():Stage {
            requireOpen();
            return _stage;
        }

        public function get title():String {
            requireOpen();
            return _title;
        }

        public function set title(value:String):void {
            requireOpen();
            _title = value == null ? "" : value;
        }

        public function get visible():Boolean {
            requireOpen();
            return _visible;
        }

        public function set visible(value:Boolean):void {
            requireOpen();
            _visible = value;
        }

        public function get active():Boolean {
            return _active;
        }

        public function get closed():Boolean {
            return _closed;
        }

        public function get alwaysInFront():Boolean {
            return _alwaysInFront;
        }

        public function set alwaysInFront(value:Boolean):void {
            requireOpen();
            _alwaysInFront = value;
        }

        public function get displayState():String {
            return _displayState;
        }

        public function get type():String {
            return _options.type;
        }

        public function get systemChrome():String {
            return _options.systemChrome;
        }

        public function get transparent():Boolean {
            return _options.transparent;
        }

        public function get resizable():Boolean {
            return _options.resizable;
        }

        public function get minimizable():Boolean {
            return _options.minimizable;
        }

        public function get maximizable():Boolean {
            return _options.maximizable;
        }

        [API("671")]
        public function get owner():NativeWindow {
            return _options.owner;
        }

        [API("671")]
        public function get renderMode():String {
            return _options.renderMode;
        }

        public function get x():Number {
            return _bounds.x;
        }

        public function set x(value:Number):void {
            requireOpen();
            _bounds.x = value;
        }

        public function get y():Number {
            return _bounds.y;
        }

        public function set y(value:Number):void {
            requireOpen();
            _bounds.y = value;
        }

        public function get width():Number {
            return _bounds.width;
        }

        public function set width(value:Number):void {
            requireOpen();
            _bounds.width = Math.max(_minSize.x, Math.min(_maxSize.x, value));
        }

        public function get height():Number {
            return _bounds.height;
        }

        public function set height(value:Number):void {
            requireOpen();
            _bounds.height = Math.max(_minSize.y, Math.min(_maxSize.y, value));
        }

        public function get bounds():Rectangle {
            return _bounds.clone();
        }

        public function set bounds(rect:Rectangle):void {
            requireOpen();
            x = rect.x;
            y = rect.y;
            width = rect.width;
            height = rect.height;
        }

        public function get minSize():Point {
            return _minSize.clone();
        }

        public function set minSize(size:Point):void {
            requireOpen();
            _minSize = size.clone();
        }

        public function get maxSize():Point {
            return _maxSize.clone();
        }

        public function set maxSize(size:Point):void {
            requireOpen();
            _maxSize = size.clone();
        }

        public function activate():void {
            requireOpen();
            _visible = true;
            if (_active) {
                return;
            }
            for each (var other:NativeWindow in OPEN) {
                other.deactivate();
            }
            _active = true;
            dispatchEvent(new Event(Event.ACTIVATE));
        }

        public function minimize():void {
            requireOpen();
            _displayState = NativeWindowDisplayState.MINIMIZED;
        }

        public function maximize():void {
            requireOpen();
            _displayState = NativeWindowDisplayState.MAXIMIZED;
        }

        public function restore():void {
            requireOpen();
            _displayState = NativeWindowDisplayState.NORMAL;
        }

        /**
         * Closes it, after those that it owns, without `closing`. Closing the last window ends the program, unless
         * NativeApplication.autoExit is false, or a listener to `exiting` prevents it.
         */
        public function close():void {
            requireOpen();
            shut();
            var application:NativeApplication = NativeApplication.runtime_internal::only();
            if (OPEN.length == 0 && application.autoExit && application.dispatchEvent(new Event(Event.EXITING, false, true))) {
                application.exit();
            }
        }

        private function shut():void {
            for each (var owned:NativeWindow in listOwnedWindows()) {
                owned.shut();
            }
            if (_closed) {
                return;
            }
            _closed = true;
            _active = false;
            _visible = false;
            OPEN.splice(OPEN.indexOf(this), 1);
            dispatchEvent(new Event(Event.CLOSE));
        }

        /**
         * The program is to end: closes all windows, after each has heard of it by `closing`. Where a listener to that
         * prevents it, and may, all stay open. Whether they were closed.
         */
        runtime_internal static function closeAll(mayStay:Boolean):Boolean {
            for each (var window:NativeWindow in OPEN.slice()) {
                if (!window._closed && !window.dispatchEvent(new Event(Event.CLOSING, false, true)) && mayStay) {
                    return false;
                }
            }
            while (OPEN.length > 0) {
                OPEN[0].shut();
            }
            return true;
        }

        public function orderToFront():Boolean {
            return reorder(OPEN.length);
        }

        public function orderToBack():Boolean {
            return reorder(0);
        }

        public function orderInFrontOf(window:NativeWindow):Boolean {
            return OPEN.indexOf(window) >= 0 && reorder(OPEN.indexOf(window) + 1);
        }

        public function orderInBackOf(window:NativeWindow):Boolean {
            return OPEN.indexOf(window) >= 0 && reorder(OPEN.indexOf(window));
        }

        public function globalToScreen(globalPoint:Point):Point {
            return new Point(globalPoint.x + _bounds.x, globalPoint.y + _bounds.y);
        }

        /** False: no pointer is there to drag with. */
        public function startMove():Boolean {
            return false;
        }

        public function startResize(edgeOrCorner:String = "BR"):Boolean {
            return false;
        }

        private function deactivate():void {
            if (_active) {
                _active = false;
                dispatchEvent(new Event(Event.DEACTIVATE));
            }
        }

        private function reorder(index:int):Boolean {
            requireOpen();
            var current:int = OPEN.indexOf(this);
            OPEN.splice(current, 1);
            OPEN.splice(index > current ? index - 1 : index, 0, this);
            return true;
        }

        private function requireOpen():void {
            if (_closed) {
                Error.throwError(IllegalOperationError, 3200);
            }
        }

        /** Shown nowhere. */
        public function get menu():NativeMenu {
            return _menu;
        }

        public function set menu(value:NativeMenu):void {
            _menu = value;
        }

        /** Windows that were opened with this one as their owner. */
        public function listOwnedWindows():Vector.<NativeWindow> {
            var owned:Vector.<NativeWindow> = new Vector.<NativeWindow>();
            for each (var window:NativeWindow in OPEN) {
                if (window.owner == this) {
                    owned.push(window);
                }
            }
            return owned;
        }

        /** Nobody would see it. */
        public function notifyUser(type:String):void {
        }
    }
}
