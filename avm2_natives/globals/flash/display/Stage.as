package flash.display {
    import airshim.FrameLoop;
    import airshim.runtime_internal;
    import flash.accessibility.AccessibilityImplementation;
    import flash.accessibility.AccessibilityProperties;
    import flash.errors.IllegalOperationError;
    import flash.events.Event;
    import flash.events.FocusEvent;
    import flash.geom.Rectangle;
    import flash.geom.Transform;
    import flash.media.StageVideo;
    import flash.text.TextField;
    import flash.text.TextFieldType;
    import flash.text.TextSnapshot;

    [Allocator]
    [Event(name="activate", type="flash.events.Event")]
    [Event(name="deactivate", type="flash.events.Event")]
    [Event(name="fullScreen", type="flash.events.FullScreenEvent")]
    [Event(name="mouseLeave", type="flash.events.Event")]
    [Event(name="resize", type="flash.events.Event")]
    public class Stage extends DisplayObjectContainer {
        private static const DEFAULT_COLOR:uint = 0xFFFFFFFF;

        private static var _creating:Boolean = false;

        /** As many as AIR has on a desktop. */
        private static const STAGE_3D_COUNT:int = 4;

        private var _stage3Ds:Vector.<Stage3D> = null;
        private var _fullScreenSourceRect:Rectangle = null;
        private var _colorCorrection:String = ColorCorrection.DEFAULT;
        private var _nativeWindow:NativeWindow = null;
        private var _align:String = "";
        private var _scaleMode:String = StageScaleMode.SHOW_ALL;
        private var _displayState:String = StageDisplayState.NORMAL;
        private var _quality:String = StageQuality.HIGH;
        private var _focus:InteractiveObject = null;
        private var _stageFocusRect:Boolean = true;
        private var _showDefaultContextMenu:Boolean = true;
        private var _color:uint = DEFAULT_COLOR;
        private var _stageWidth:int = 550;
        private var _stageHeight:int = 400;
        private var _mouseLock:Boolean = false;
        private var _interaction:Interaction = null;
        private var _autoOrients:Boolean = false;

        public function Stage() {
            super();
            if (!_creating) {
                Error.throwError(ArgumentError, 2012, "Stage$");
            }
        }

        runtime_internal static function create(window:NativeWindow):Stage {
            _creating = true;
            var stage:Stage = new Stage();
            _creating = false;
            stage._nativeWindow = window;
            return stage;
        }

        /** Frames a second, of the whole program. */
        public native function get frameRate():Number;

        public native function set frameRate(value:Number):void;

        [API("661")]
        public function get nativeWindow():NativeWindow {
            return _nativeWindow;
        }

        public function get align():String {
            return _align;
        }

        /** Any text: which of the letters T, B, L and R it has counts. */
        public function set align(value:String):void {
            var upper:String = value == null ? "" : value.toUpperCase();
            var result:String = "";
            for each (var edge:String in ["T", "B", "L", "R"]) {
                if (upper.indexOf(edge) >= 0) {
                    result += edge;
                }
            }
            _align = result;
        }

        public function get scaleMode():String {
            return _scaleMode;
        }

        public function set scaleMode(value:String):void {
            _scaleMode = accepted(value, [StageScaleMode.SHOW_ALL, StageScaleMode.EXACT_FIT, StageScaleMode.NO_BORDER, StageScaleMode.NO_SCALE], "scaleMode");
        }

        public function get displayState():String {
            return _displayState;
        }

        public function set displayState(value:String):void {
            _displayState = accepted(value, [StageDisplayState.NORMAL, StageDisplayState.FULL_SCREEN, StageDisplayState.FULL_SCREEN_INTERACTIVE], "displayState");
        }

        public function get quality():String {
            return _quality.toUpperCase();
        }

        public function set quality(value:String):void {
            if (value != null) {
                _quality = value.toLowerCase();
            }
        }

        public function get color():uint {
            return _color;
        }

        public function set color(value:uint):void {
            _color = value | 0xFF000000;
        }

        public function get focus():InteractiveObject {
            return _focus;
        }

        public function set focus(newFocus:InteractiveObject):void {
            var before:InteractiveObject = _focus;
            if (newFocus is TextField) {
                TextField(newFocus).runtime_internal::resize();
            }
            if (newFocus == before || newFocus == this) {
                return;
            }
            _focus = newFocus;
            if (before != null) {
                before.dispatchEvent(new FocusEvent(FocusEvent.FOCUS_OUT, true, false, newFocus));
            }
            if (newFocus != null && _focus == newFocus) {
                newFocus.dispatchEvent(new FocusEvent(FocusEvent.FOCUS_IN, true, false, before));
            }
        }

        /** An object has left: it no longer has the focus. */
        runtime_internal function left(object:DisplayObject):void {
            if (_focus != null && (_focus == object
                || object is DisplayObjectContainer && DisplayObjectContainer(object).contains(_focus))) {
                _focus = null;
            }
        }

        /** An event of the mouse or the keyboard. */
        runtime_internal function input(event:Object):void {
            interaction.handle(event);
        }

        /** Clicks on what a word stands for. Gives why it can't be clicked, or null. */
        runtime_internal function click(word:String, time:Number):String {
            var object:InteractiveObject = StageTree.find(this, word);
            return object == null ? "nothing visible has this path, name or text" : interaction.click(object, time);
        }

        /** Types into what has the focus. Gives why nothing can be typed, or null. */
        runtime_internal function type(text:String):String {
            var field:TextField = focus as TextField;
            if (field == null || field.type != TextFieldType.INPUT) {
                return "no input field has the focus: click on one first";
            }
            field.runtime_internal::typed(text);
            return null;
        }

        runtime_internal function describe():Object {
            return StageTree.describe(this, this);
        }

        private function get interaction():Interaction {
            if (_interaction == null) {
                _interaction = new Interaction(this);
            }
            return _interaction;
        }

        public function get stageFocusRect():Boolean {
            return _stageFocusRect;
        }

        public function set stageFocusRect(on:Boolean):void {
            _stageFocusRect = on;
        }

        public function get showDefaultContextMenu():Boolean {
            return _showDefaultContextMenu;
        }

        public function set showDefaultContextMenu(value:Boolean):void {
            _showDefaultContextMenu = value;
        }

        public function get stageWidth():int {
            return _stageWidth;
        }

        public function set stageWidth(value:int):void {
            _stageWidth = value;
        }

        public function get stageHeight():int {
            return _stageHeight;
        }

        public function set stageHeight(value:int):void {
            _stageHeight = value;
        }

        public function get fullScreenWidth():uint {
            return _stageWidth;
        }

        public function get fullScreenHeight():uint {
            return _stageHeight;
        }

        public function get allowsFullScreen():Boolean {
            return true;
        }

        [API("680")]
        public function get allowsFullScreenInteractive():Boolean {
            return false;
        }

        [API("684")]
        public function get contentsScaleFactor():Number {
            return 1;
        }

        [API("690")]
        public function get browserZoomFactor():Number {
            return 1;
        }

        [API("680")]
        public function get mouseLock():Boolean {
            return _mouseLock;
        }

        public function set mouseLock(value:Boolean):void {
            _mouseLock = value;
        }

        [API("671")]
        public function get autoOrients():Boolean {
            return _autoOrients;
        }

        public function set autoOrients(value:Boolean):void {
            _autoOrients = value;
        }

        [API("671")]
        public function get orientation():String {
            return StageOrientation.DEFAULT;
        }

        [API("671")]
        public static function get supportsOrientationChange():Boolean {
            return false;
        }

        /** Asks for `render` events at the end of the frame. */
        public function invalidate():void {
            FrameLoop.runtime_internal::invalidate();
        }

        public function isFocusInaccessible():Boolean {
            return false;
        }

        private static function accepted(value:String, values:Array, parameter:String):String {
            if (values.indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, parameter);
            }
            return value;
        }

        // A stage is nobody's child: what makes no sense on it throws.

        public override function set accessibilityImplementation(value:AccessibilityImplementation):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set contextMenu(cm:NativeMenu):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function get textSnapshot():TextSnapshot {
            Error.throwError(IllegalOperationError, 2071);
            return null;
        }

        public override function set accessibilityProperties(value:AccessibilityProperties):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set alpha(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set blendMode(value:String):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set cacheAsBitmap(value:Boolean):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set filters(value:Array):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        /** The stage's own is always true: what is set is that of the program's document. */
        public override function get tabChildren():Boolean {
            return true;
        }

        public override function set tabChildren(enable:Boolean):void {
            var document:LoaderInfo = DisplayObject.runtime_internal::documentInfo;
            var content:DisplayObjectContainer = document == null ? null : document.content as DisplayObjectContainer;
            if (content != null) {
                content.tabChildren = enable;
            }
        }

        public override function set focusRect(focusRect:Object):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set height(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set mask(value:DisplayObject):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set mouseEnabled(enabled:Boolean):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set name(value:String):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set opaqueBackground(value:Object):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set rotation(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set rotationX(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set rotationY(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set rotationZ(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set scale9Grid(innerRectangle:Rectangle):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set scaleX(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set scaleY(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set scaleZ(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set scrollRect(value:Rectangle):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set tabEnabled(enabled:Boolean):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set tabIndex(index:int):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set transform(value:Transform):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set visible(value:Boolean):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set width(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set x(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set y(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        public override function set z(value:Number):void {
            Error.throwError(IllegalOperationError, 2071);
        }

        /** Places for what a graphics processor draws, which isn't there. */
        [API("674")]
        public function get stage3Ds():Vector.<Stage3D> {
            if (_stage3Ds == null) {
                _stage3Ds = new Vector.<Stage3D>();
                for (var i:int = 0; i < STAGE_3D_COUNT; i++) {
                    _stage3Ds.push(Stage3D.runtime_internal::create());
                }
            }
            return _stage3Ds;
        }

        /** Places for video that hardware shows: none. */
        [API("670")]
        public function get stageVideos():Vector.<StageVideo> {
            return new Vector.<StageVideo>();
        }

        public function get fullScreenSourceRect():Rectangle {
            return _fullScreenSourceRect;
        }

        public function set fullScreenSourceRect(value:Rectangle):void {
            _fullScreenSourceRect = value;
        }

        public function get wmodeGPU():Boolean {
            return false;
        }

        [API("667")]
        public function get softKeyboardRect():Rectangle {
            return new Rectangle();
        }

        public function get colorCorrection():String {
            return _colorCorrection;
        }

        public function set colorCorrection(value:String):void {
            _colorCorrection = value;
        }

        public function get colorCorrectionSupport():String {
            return ColorCorrectionSupport.UNSUPPORTED;
        }

        [Version("air2.0")]
        public function get deviceOrientation():String {
            return StageOrientation.UNKNOWN;
        }

        [Version("air2.6")]
        public function get supportedOrientations():Vector.<String> {
            return Vector.<String>([StageOrientation.DEFAULT]);
        }

        /** Errors: Error #3708: the device can't be turned. */
        [Version("air2.0")]
        public function setOrientation(newOrientation:String):void {
            Error.throwError(Error, 3708);
        }

        /** Errors: Error #3708: the device can't be turned. */
        [Version("air2.0")]
        public function setAspectRatio(newAspectRatio:String):void {
            Error.throwError(Error, 3708);
        }
    }
}
