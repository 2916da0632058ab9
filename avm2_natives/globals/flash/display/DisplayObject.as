package flash.display {
    import airshim.FrameLoop;
    import airshim.runtime_internal;
    import flash.accessibility.AccessibilityProperties;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.geom.Matrix;
    import flash.geom.Point;
    import flash.geom.Rectangle;
    import flash.geom.Transform;

    [Allocator]
    [Event(name="added", type="flash.events.Event")]
    [Event(name="addedToStage", type="flash.events.Event")]
    [Event(name="enterFrame", type="flash.events.Event")]
    [Event(name="exitFrame", type="flash.events.Event")]
    [Event(name="frameConstructed", type="flash.events.Event")]
    [Event(name="removed", type="flash.events.Event")]
    [Event(name="removedFromStage", type="flash.events.Event")]
    [Event(name="render", type="flash.events.Event")]
    public class DisplayObject extends EventDispatcher implements IBitmapDrawable {
        /** Positions are kept in twentieths of a pixel. */
        private static const TWIPS:Number = 20;

        private static var _nextInstance:uint = 1;

        // The document's object that is about to be made: its class, its stage and its facts.
        private static var _awaitedClass:Class = null;
        private static var _awaitedStage:Stage = null;
        private static var _awaitedInfo:LoaderInfo = null;

        // Possibly set before the constructor runs, so these have no initial value of their own.
        private var _parent:DisplayObjectContainer;
        private var _loaderInfo:LoaderInfo;
        private var _isRoot:Boolean;
        private var _name:String;
        private var _x:Number = 0;
        private var _y:Number = 0;
        private var _z:Number = 0;
        private var _scaleX:Number = 1;
        private var _scaleY:Number = 1;
        private var _scaleZ:Number = 1;
        private var _rotation:Number = 0;
        private var _rotationX:Number = 0;
        private var _rotationY:Number = 0;
        private var _alpha:Number = 1;
        private var _visible:Boolean = true;
        private var _mask:DisplayObject = null;
        private var _blendMode:String = BlendMode.NORMAL;
        private var _cacheAsBitmap:Boolean = false;
        private var _opaqueBackground:Object = null;
        private var _scrollRect:Rectangle = null;
        private var _scale9Grid:Rectangle = null;
        private var _filters:Array = null;
        private var _transform:Transform = null;
        private var _accessibilityProperties:AccessibilityProperties = null;
        private var _metaData:Object = null;

        public function DisplayObject() {
            super();
            settleAwaitedRoot();
            if (_name == null && !(this is Stage)) {
                _name = "instance" + _nextInstance++;
            }
        }

        /** From here to the call with nulls, the first new object of this class is the document's. */
        runtime_internal static function awaitRoot(documentClass:Class, stage:Stage, info:LoaderInfo):void {
            _awaitedClass = documentClass;
            _awaitedStage = stage;
            _awaitedInfo = info;
        }

        public function get parent():DisplayObjectContainer {
            settleAwaitedRoot();
            return _parent;
        }

        runtime_internal function setLoaderInfo(info:LoaderInfo):void {
            _loaderInfo = info;
        }

        runtime_internal function setParent(value:DisplayObjectContainer):void {
            _parent = value;
        }

        public function get stage():Stage {
            settleAwaitedRoot();
            var ancestor:DisplayObject = this;
            while (ancestor._parent != null) {
                ancestor = ancestor._parent;
            }
            return ancestor as Stage;
        }

        /** The document's object of the program that this belongs to, or the stage for what was added to it directly. */
        public function get root():DisplayObject {
            settleAwaitedRoot();
            var ancestor:DisplayObject = this;
            while (ancestor._parent != null && !ancestor._isRoot) {
                ancestor = ancestor._parent;
            }
            return ancestor._isRoot || ancestor is Stage ? ancestor : null;
        }

        public function get loaderInfo():LoaderInfo {
            settleAwaitedRoot();
            if (_loaderInfo != null) {
                return _loaderInfo;
            }
            var top:DisplayObject = root;
            return top == null || top == this ? null : top.loaderInfo;
        }

        public function get name():String {
            return _name;
        }

        public function set name(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "name");
            }
            _name = value;
        }

        public function get x():Number {
            return _x;
        }

        public function set x(value:Number):void {
            _x = toTwips(value);
        }

        public function get y():Number {
            return _y;
        }

        public function set y(value:Number):void {
            _y = toTwips(value);
        }

        [API("662")]
        public function get z():Number {
            return _z;
        }

        public function set z(value:Number):void {
            _z = value;
        }

        public function get scaleX():Number {
            return _scaleX;
        }

        public function set scaleX(value:Number):void {
            _scaleX = value;
        }

        public function get scaleY():Number {
            return _scaleY;
        }

        public function set scaleY(value:Number):void {
            _scaleY = value;
        }

        [API("662")]
        public function get scaleZ():Number {
            return _scaleZ;
        }

        public function set scaleZ(value:Number):void {
            _scaleZ = value;
        }

        public function get rotation():Number {
            return _rotation;
        }

        public function set rotation(value:Number):void {
            _rotation = toHalfTurn(value);
        }

        [API("662")]
        public function get rotationX():Number {
            return _rotationX;
        }

        public function set rotationX(value:Number):void {
            _rotationX = toHalfTurn(value);
        }

        [API("662")]
        public function get rotationY():Number {
            return _rotationY;
        }

        public function set rotationY(value:Number):void {
            _rotationY = toHalfTurn(value);
        }

        [API("662")]
        public function get rotationZ():Number {
            return _rotation;
        }

        public function set rotationZ(value:Number):void {
            _rotation = toHalfTurn(value);
        }

        public function get width():Number {
            return boundsInParent().width;
        }

        public function set width(value:Number):void {
            var natural:Number = runtime_internal::localBounds().width;
            if (natural > 0 && value >= 0) {
                scaleX = value / natural;
            }
        }

        public function get height():Number {
            return boundsInParent().height;
        }

        public function set height(value:Number):void {
            var natural:Number = runtime_internal::localBounds().height;
            if (natural > 0 && value >= 0) {
                scaleY = value / natural;
            }
        }

        public function get alpha():Number {
            return _alpha;
        }

        /** Kept with eight bits of fraction. */
        public function set alpha(value:Number):void {
            _alpha = int(value * 256) / 256;
        }

        public function get visible():Boolean {
            return _visible;
        }

        public function set visible(value:Boolean):void {
            _visible = value;
        }

        public function get mask():DisplayObject {
            return _mask;
        }

        public function set mask(value:DisplayObject):void {
            _mask = value;
        }

        public function get blendMode():String {
            return _blendMode;
        }

        public function set blendMode(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "blendMode");
            }
            if (["normal", "layer", "multiply", "screen", "lighten", "darken", "add", "subtract", "difference",
                 "invert", "overlay", "hardlight", "alpha", "erase", "shader"].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "blendMode");
            }
            _blendMode = value;
        }

        public function get cacheAsBitmap():Boolean {
            return _cacheAsBitmap || filters.length > 0;
        }

        public function set cacheAsBitmap(value:Boolean):void {
            _cacheAsBitmap = value;
        }

        public function get opaqueBackground():Object {
            return _opaqueBackground;
        }

        public function set opaqueBackground(value:Object):void {
            _opaqueBackground = value == null ? null : uint(value);
        }

        public function get scrollRect():Rectangle {
            return _scrollRect == null ? null : _scrollRect.clone();
        }

        public function set scrollRect(value:Rectangle):void {
            _scrollRect = value == null ? null : value.clone();
        }

        public function get scale9Grid():Rectangle {
            return _scale9Grid == null ? null : _scale9Grid.clone();
        }

        public function set scale9Grid(innerRectangle:Rectangle):void {
            _scale9Grid = innerRectangle == null ? null : innerRectangle.clone();
        }

        public function get filters():Array {
            return _filters == null ? [] : _filters.slice();
        }

        public function set filters(value:Array):void {
            _filters = value == null ? [] : value.slice();
        }

        public function get transform():Transform {
            if (_transform == null) {
                _transform = new Transform(this);
            }
            return _transform;
        }

        public function set transform(value:Transform):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "transform");
            }
            transform.matrix = value.matrix;
            transform.colorTransform = value.colorTransform;
        }

        public function get accessibilityProperties():AccessibilityProperties {
            return _accessibilityProperties;
        }

        public function set accessibilityProperties(value:AccessibilityProperties):void {
            _accessibilityProperties = value;
        }

        [API("690")]
        public function get metaData():Object {
            return _metaData;
        }

        public function set metaData(data:Object):void {
            _metaData = data;
        }

        /** There is no pointer, so it rests where it started. */
        public function get mouseX():Number {
            return globalToLocal(new Point()).x;
        }

        public function get mouseY():Number {
            return globalToLocal(new Point()).y;
        }

        public function globalToLocal(point:Point):Point {
            var inverse:Matrix = transform.concatenatedMatrix;
            inverse.invert();
            return inverse.transformPoint(point);
        }

        public function localToGlobal(point:Point):Point {
            return transform.concatenatedMatrix.transformPoint(point);
        }

        public function getBounds(targetCoordinateSpace:DisplayObject):Rectangle {
            var toTarget:Matrix = transform.concatenatedMatrix;
            if (targetCoordinateSpace == this || targetCoordinateSpace == null) {
                return runtime_internal::localBounds();
            }
            var fromTarget:Matrix = targetCoordinateSpace.transform.concatenatedMatrix;
            fromTarget.invert();
            toTarget.concat(fromTarget);
            return transformed(runtime_internal::localBounds(), toTarget);
        }

        public function getRect(targetCoordinateSpace:DisplayObject):Rectangle {
            return getBounds(targetCoordinateSpace);
        }

        public function hitTestObject(obj:DisplayObject):Boolean {
            return boundsOnStage().intersects(obj.boundsOnStage());
        }

        /** By the bounding box. Only a renderer knows the shape's own pixels. */
        public function hitTestPoint(x:Number, y:Number, shapeFlag:Boolean = false):Boolean {
            return boundsOnStage().contains(x, y);
        }

        /** The extent of this object's own content, in its own coordinates. */
        runtime_internal function localBounds():Rectangle {
            return new Rectangle();
        }

        runtime_internal function get boundsWithinParent():Rectangle {
            return boundsInParent();
        }

        /** Frames are broadcast to whoever listens, on the stage or not. */
        runtime_internal override function listenerAdded(type:String):void {
            FrameLoop.runtime_internal::listenerAdded(this, type);
        }

        runtime_internal override function lastListenerRemoved(type:String):void {
            FrameLoop.runtime_internal::lastListenerRemoved(this, type);
        }

        /** An event goes down from the top of the display list to its target, and up again. */
        runtime_internal override function eventParent():EventDispatcher {
            return _parent;
        }

        /** Tells this object, and a container's children after it, that they came onto the stage or left it. */
        runtime_internal function dispatchStageChange(type:String):void {
            dispatchEvent(new Event(type));
        }

        /**
         * Puts the document's object on its stage: at the latest when its constructor reaches this class, and before if
         * code that runs earlier (the initial value of a variable) asks for the stage.
         */
        private function settleAwaitedRoot():void {
            if (_awaitedClass == null || Object(this).constructor != _awaitedClass) {
                return;
            }
            _awaitedClass = null;
            _isRoot = true;
            _name = "root1";
            _loaderInfo = _awaitedInfo;
            _loaderInfo.runtime_internal::setContent(this);
            _awaitedStage.loaderInfo.runtime_internal::setContent(this);
            _awaitedStage.runtime_internal::adopt(this);
        }

        private function boundsInParent():Rectangle {
            return transformed(runtime_internal::localBounds(), transform.matrix);
        }

        private function boundsOnStage():Rectangle {
            return transformed(runtime_internal::localBounds(), transform.concatenatedMatrix);
        }

        private static function transformed(bounds:Rectangle, matrix:Matrix):Rectangle {
            if (bounds.isEmpty()) {
                return new Rectangle(matrix.tx, matrix.ty);
            }
            var corners:Array = [
                matrix.transformPoint(bounds.topLeft),
                matrix.transformPoint(new Point(bounds.right, bounds.top)),
                matrix.transformPoint(new Point(bounds.left, bounds.bottom)),
                matrix.transformPoint(bounds.bottomRight)
            ];
            var left:Number = Math.min(corners[0].x, corners[1].x, corners[2].x, corners[3].x);
            var top:Number = Math.min(corners[0].y, corners[1].y, corners[2].y, corners[3].y);
            var right:Number = Math.max(corners[0].x, corners[1].x, corners[2].x, corners[3].x);
            var bottom:Number = Math.max(corners[0].y, corners[1].y, corners[2].y, corners[3].y);
            return new Rectangle(left, top, right - left, bottom - top);
        }

        /** Not a number counts as 0; fractions of a twip are dropped. */
        private static function toTwips(value:Number):Number {
            return isNaN(value) ? 0 : int(Math.max(int.MIN_VALUE, Math.min(int.MAX_VALUE, value * TWIPS))) / TWIPS;
        }

        /** The same angle between -180 and 180 degrees. */
        private static function toHalfTurn(degrees:Number):Number {
            var angle:Number = degrees % 360;
            if (angle > 180) {
                return angle - 360;
            }
            return angle < -180 ? angle + 360 : angle;
        }
    }
}
