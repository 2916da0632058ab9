package flash.display {
    import airshim.FrameLoop;
    import airshim.SwfSymbol;
    import airshim.reportUncaught;
    import airshim.runtime_internal;
    import airshim.Unimplemented;
    import flash.accessibility.AccessibilityProperties;
    import flash.errors.IllegalOperationError;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.filters.BitmapFilter;
    import flash.geom.ColorTransform;
    import flash.geom.Matrix;
    import flash.geom.Point;
    import flash.geom.Rectangle;
    import flash.geom.Transform;
    import flash.geom.Vector3D;
    import flash.text.TextField;

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
        private static var _nextLoad:uint = 1;
        private static var _documentInfo:LoaderInfo = null;

        // Objects of timelines get their state before their constructor runs, so these have only constants as initial values.
        /** What it is in: its parent, or the button that it is a state of. */
        internal var _parent:DisplayObject = null;
        internal var _loaderInfo:LoaderInfo = null;
        internal var _isRoot:Boolean = false;
        internal var _name:String = null;

        /** Its timeline has named it. */
        internal var _isNameFixed:Boolean = false;

        /** Where its parent's timeline keeps it; null for what scripts put where it is. */
        internal var _placement:Placement = null;

        /** What it was made of; `_knowsSymbol` tells whether null is the answer. */
        internal var _symbol:SwfSymbol = null;
        internal var _knowsSymbol:Boolean = false;

        /** Its constructor has come to this class. */
        internal var _isConstructed:Boolean = false;

        /** `x` and `y` are those of a corner that may be elsewhere than at the origin of its coordinates. */
        internal var _hasOrigin:Boolean = false;

        /** A script has changed how it looks: its timeline no longer does. */
        internal var _isScripted:Boolean = false;

        // The matrix, tx and ty in pixels.
        internal var _a:Number = 1;
        internal var _b:Number = 0;
        internal var _c:Number = 0;
        internal var _d:Number = 1;
        internal var _x:Number = 0;
        internal var _y:Number = 0;

        // What was set of it last. A matrix that was given as a whole is taken apart when one of these is asked for.
        private var _cacheAsBitmapMatrix:Matrix = null;
        private var _scaleX:Number = 1;
        private var _scaleY:Number = 1;
        private var _rotation:Number = 0;
        /** By how much the y axis is turned more than the x axis, in radians. */
        private var _skew:Number = 0;
        private var _isWhole:Boolean = false;

        private var _z:Number = 0;
        private var _scaleZ:Number = 1;
        private var _rotationX:Number = 0;
        private var _rotationY:Number = 0;
        internal var _color:ColorTransform = null;
        internal var _visible:Boolean = true;
        private var _mask:DisplayObject = null;
        /** What this is the mask of. */
        private var _maskee:DisplayObject = null;
        internal var _blendMode:String = null;
        private var _blendShader:Object = null;
        internal var _cacheAsBitmap:Boolean = false;
        internal var _opaqueBackground:Object = null;
        private var _scrollRect:Rectangle = null;
        private var _scale9Grid:Rectangle = null;
        internal var _filters:Array = null;
        private var _transform:Transform = null;
        private var _accessibilityProperties:AccessibilityProperties = null;
        private var _metaData:Object = null;

        public function DisplayObject() {
            super();
            _hasOrigin = this is TextField;
            runtime_internal::prepare();
            if (_name == null && !(this is Stage)) {
                _name = nextName();
            }
            _isConstructed = true;
            runtime_internal::constructFirst();
        }

        /** Of the program's own document. */
        runtime_internal static function get documentInfo():LoaderInfo {
            return _documentInfo;
        }

        /** The number of a load from bytes. */
        runtime_internal static function nextLoad():uint {
            return _nextLoad++;
        }

        internal static function nextName():String {
            return "instance" + _nextInstance++;
        }

        /**
         * Makes the object of a SWF's main timeline in `parent`, and runs its constructor: the object is in place from the
         * first instruction of that on. Its events `added` and `addedToStage` come after it. That of a command-line application
         * has no parent. Tells whether the constructor has returned.
         */
        runtime_internal static function openDocument(
            symbol:SwfSymbol, documentClass:Class, parent:DisplayObjectContainer, info:LoaderInfo
        ):Boolean {
            var document:DisplayObject;
            try {
                document = SwfSymbol.allocate(documentClass == null ? MovieClip : documentClass) as DisplayObject;
            } catch (error:*) {
                reportUncaught(error);
                return false;
            }
            document._isRoot = true;
            document._isNameFixed = true;
            document._name = parent == null || parent is Stage ? "root1" : nextName();
            document._symbol = symbol;
            document._knowsSymbol = true;
            document._loaderInfo = info;
            info.runtime_internal::setContent(document);
            if (_documentInfo == null) {
                _documentInfo = info;
            }
            if (parent == null) {
                FrameLoop.runtime_internal::orphaned(document);
            } else {
                parent.runtime_internal::adopt(document);
            }
            var isMade:Boolean = false;
            try {
                SwfSymbol.initializer(document)();
                isMade = true;
            } catch (error:*) {
                // The object stays where it is, and the program goes on.
                reportUncaught(error);
            }
            if (parent != null && document._parent == parent) {
                document.runtime_internal::dispatchAdded();
            }
            return isMade;
        }

        /** What it is made of before its constructor has run, or what its class is linked to. */
        runtime_internal final function get symbol():SwfSymbol {
            if (!_knowsSymbol) {
                _knowsSymbol = true;
                _symbol = SwfSymbol.linkedTo(this);
            }
            return _symbol;
        }

        /** What a timeline has made it of; null for what scripts make, whatever their class is linked to. */
        runtime_internal final function get placedSymbol():SwfSymbol {
            return _knowsSymbol ? _symbol : null;
        }

        /** Makes it what its symbol is, when it is first used or constructed. */
        runtime_internal function prepare():void {
        }

        /** A script has moved it or taken it away: its timeline knows it no longer. */
        runtime_internal function leaveTimeline():void {
            if (_placement != null) {
                if (_placement.container is DisplayObjectContainer) {
                    DisplayObjectContainer(_placement.container).forget(_placement);
                }
                _placement = null;
            }
        }

        /** Tells that its timeline has brought it into the display list. */
        runtime_internal function dispatchAdded():void {
            dispatchEvent(new Event(Event.ADDED, true));
            if (_parent != null && stage != null) {
                dispatchEvent(new Event(Event.ADDED_TO_STAGE));
            }
        }

        /** Runs the constructors of what its timeline has put into it, as a part of its own. */
        runtime_internal function constructFirst():void {
        }

        /** Runs the constructors of what its timeline has put into it. */
        runtime_internal function constructChildren():void {
        }

        /** The playhead's own step, and those below it. */
        runtime_internal function advanceFrame():void {
        }

        /** Adds the clips in it that have a frame script to run. */
        runtime_internal function collectFrameScripts(due:Array):void {
        }

        /** It is in nothing, nor a state that a button shows. */
        runtime_internal final function get isOrphan():Boolean {
            return _parent == null;
        }

        public function get parent():DisplayObjectContainer {
            return _parent as DisplayObjectContainer;
        }

        /** Lets go of what is in it, which another parent has taken. */
        runtime_internal function giveAway(child:DisplayObject):void {
        }

        /** The object of a Placement takes its place. */
        runtime_internal function placementMade(placement:Placement):void {
        }

        /** Nothing can be made of a Placement: it goes. */
        runtime_internal function placementFailed(placement:Placement):void {
        }

        runtime_internal function setLoaderInfo(info:LoaderInfo):void {
            _loaderInfo = info;
        }

        runtime_internal function setParent(value:DisplayObject):void {
            _parent = value;
        }

        public function get stage():Stage {
            var ancestor:DisplayObject = this;
            while (ancestor._parent != null) {
                ancestor = ancestor._parent;
            }
            return ancestor as Stage;
        }

        /** The document's object of the program that this belongs to, or the stage for what was added to it directly. */
        public function get root():DisplayObject {
            var ancestor:DisplayObject = this;
            while (ancestor._parent != null && !ancestor._isRoot) {
                ancestor = ancestor._parent;
            }
            return ancestor._isRoot || ancestor is Stage ? ancestor : null;
        }

        public function get loaderInfo():LoaderInfo {
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
            if (_isNameFixed) {
                Error.throwError(IllegalOperationError, 2078);
            }
            _name = value;
        }

        public function get x():Number {
            return _hasOrigin ? Math.round((_x + runtime_internal::originX * _a) * TWIPS) / TWIPS : _x;
        }

        public function set x(value:Number):void {
            _isScripted = true;
            _x = toTwips(_hasOrigin ? value - runtime_internal::originX * _a : value);
        }

        public function get y():Number {
            return _hasOrigin ? Math.round((_y + runtime_internal::originY * _d) * TWIPS) / TWIPS : _y;
        }

        public function set y(value:Number):void {
            _isScripted = true;
            _y = toTwips(_hasOrigin ? value - runtime_internal::originY * _d : value);
        }

        /** Where what `x` tells of is in its own coordinates. */
        runtime_internal function get originX():Number {
            return 0;
        }

        /** As `originX`. */
        runtime_internal function get originY():Number {
            return 0;
        }

        [API("662")]
        public function get z():Number {
            return _z;
        }

        public function set z(value:Number):void {
            _z = value;
            transform.runtime_internal::changed3D();
        }

        public function get scaleX():Number {
            takeApart();
            return _scaleX;
        }

        public function set scaleX(value:Number):void {
            takeApart();
            _isScripted = true;
            _scaleX = value;
            turnX();
        }

        public function get scaleY():Number {
            takeApart();
            return _scaleY;
        }

        public function set scaleY(value:Number):void {
            takeApart();
            _isScripted = true;
            _scaleY = value;
            turnY();
        }

        [API("662")]
        public function get scaleZ():Number {
            return _scaleZ;
        }

        public function set scaleZ(value:Number):void {
            _scaleZ = value;
            transform.runtime_internal::changed3D();
        }

        public function get rotation():Number {
            takeApart();
            return _rotation;
        }

        public function set rotation(value:Number):void {
            takeApart();
            _isScripted = true;
            _rotation = toHalfTurn(value);
            if (!isNaN(value)) {
                turnX();
                turnY();
            }
        }

        [API("662")]
        public function get rotationX():Number {
            return _rotationX;
        }

        public function set rotationX(value:Number):void {
            _rotationX = toHalfTurn(value);
            transform.runtime_internal::changed3D();
        }

        [API("662")]
        public function get rotationY():Number {
            return _rotationY;
        }

        public function set rotationY(value:Number):void {
            _rotationY = toHalfTurn(value);
            transform.runtime_internal::changed3D();
        }

        [API("662")]
        public function get rotationZ():Number {
            return rotation;
        }

        public function set rotationZ(value:Number):void {
            rotation = value;
            transform.runtime_internal::changed3D();
        }

        /** Sets the matrix as a whole. */
        internal function setMatrix(a:Number, b:Number, c:Number, d:Number, tx:Number, ty:Number):void {
            _a = a;
            _b = b;
            _c = c;
            _d = d;
            _x = toTwips(tx);
            _y = toTwips(ty);
            _isWhole = true;
        }

        runtime_internal function get matrix():Matrix {
            return new Matrix(_a, _b, _c, _d, _x, _y);
        }

        runtime_internal function set matrix(value:Matrix):void {
            _isScripted = true;
            setMatrix(value.a, value.b, value.c, value.d, value.tx, value.ty);
        }

        /** A copy. */
        runtime_internal function get colorTransform():ColorTransform {
            return copyOf(_color == null ? new ColorTransform() : _color);
        }

        runtime_internal function set colorTransform(value:ColorTransform):void {
            _isScripted = true;
            _color = copyOf(value);
        }

        private static function copyOf(source:ColorTransform):ColorTransform {
            return new ColorTransform(
                source.redMultiplier, source.greenMultiplier, source.blueMultiplier, source.alphaMultiplier,
                source.redOffset, source.greenOffset, source.blueOffset, source.alphaOffset
            );
        }

        /** Scale and rotation of a matrix that was given as a whole. */
        private function takeApart():void {
            if (!_isWhole) {
                return;
            }
            _isWhole = false;
            var angle:Number = Math.atan2(_b, _a);
            _scaleX = Math.sqrt(_a * _a + _b * _b);
            _scaleY = Math.sqrt(_c * _c + _d * _d);
            _rotation = angle * 180 / Math.PI;
            _skew = Math.atan2(-_c, _d) - angle;
        }

        private function turnX():void {
            var angle:Number = isNaN(_rotation) ? 0 : _rotation * Math.PI / 180;
            var scale:Number = isNaN(_scaleX) ? 0 : _scaleX;
            _a = Math.cos(angle) * scale;
            _b = Math.sin(angle) * scale;
        }

        private function turnY():void {
            var angle:Number = isNaN(_rotation) ? _skew : _rotation * Math.PI / 180 + _skew;
            var scale:Number = isNaN(_scaleY) ? 0 : _scaleY;
            _c = -Math.sin(angle) * scale;
            _d = Math.cos(angle) * scale;
        }

        public function get width():Number {
            return runtime_internal::boundsInParent().width;
        }

        public function set width(value:Number):void {
            setExtent(value, true);
        }

        public function get height():Number {
            return runtime_internal::boundsInParent().height;
        }

        public function set height(value:Number):void {
            setExtent(value, false);
        }

        /** Scales along one axis so that the object, were it not turned, would be as wide or as high. */
        private function setExtent(value:Number, isWidth:Boolean):void {
            var natural:Rectangle = runtime_internal::localBounds();
            var length:Number = isWidth ? natural.width : natural.height;
            if (isNaN(value) || value < 0) {
                return;
            }
            var scale:Number = length == 0 ? 0 : value / length;
            if (isWidth) {
                scaleX = scale;
            } else {
                scaleY = scale;
            }
        }

        public function get alpha():Number {
            return _color == null ? 1 : _color.alphaMultiplier;
        }

        /** Kept with eight bits of fraction. */
        public function set alpha(value:Number):void {
            _isScripted = true;
            if (_color == null) {
                _color = new ColorTransform();
            }
            _color.alphaMultiplier = isNaN(value) ? 0 : int(value * 256) / 256;
        }

        public function get visible():Boolean {
            return _visible;
        }

        public function set visible(value:Boolean):void {
            _isScripted = true;
            _visible = value;
        }

        public function get mask():DisplayObject {
            return _mask;
        }

        public function set mask(value:DisplayObject):void {
            if (_mask != null) {
                _mask._maskee = null;
            }
            if (value != null) {
                if (value._maskee != null) {
                    value._maskee._mask = null;
                }
                value._maskee = this;
            }
            _mask = value;
        }

        public function get blendMode():String {
            return _blendMode == null ? BlendMode.NORMAL : _blendMode;
        }

        public function set blendMode(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "blendMode");
            }
            if (["normal", "layer", "multiply", "screen", "lighten", "darken", "add", "subtract", "difference",
                 "invert", "overlay", "hardlight", "alpha", "erase", "shader"].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "blendMode");
            }
            _isScripted = true;
            _blendMode = value;
        }

        public function get cacheAsBitmap():Boolean {
            return _cacheAsBitmap || filters.length > 0;
        }

        public function set cacheAsBitmap(value:Boolean):void {
            _isScripted = true;
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
            var copy:Array = [];
            for (var i:int = 0; _filters != null && i < _filters.length; i++) {
                copy.push(BitmapFilter(_filters[i]).clone());
            }
            return copy;
        }

        public function set filters(value:Array):void {
            var copy:Array = [];
            for (var i:int = 0; value != null && i < value.length; i++) {
                if (!(value[i] is BitmapFilter)) {
                    Error.throwError(ArgumentError, 2005, "0", "Filter");
                }
                copy.push(BitmapFilter(value[i]).clone());
            }
            _isScripted = true;
            _filters = copy;
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

        public function get mouseX():Number {
            return globalToLocal(Pointer.position).x;
        }

        public function get mouseY():Number {
            return globalToLocal(Pointer.position).y;
        }

        public function globalToLocal(point:Point):Point {
            var inverse:Matrix = runtime_internal::globalMatrix();
            inverse.invert();
            return rounded(inverse.transformPoint(point));
        }

        public function localToGlobal(point:Point):Point {
            return rounded(runtime_internal::globalMatrix().transformPoint(point));
        }

        private static function rounded(point:Point):Point {
            point.x = Math.round(point.x * TWIPS) / TWIPS;
            point.y = Math.round(point.y * TWIPS) / TWIPS;
            return point;
        }

        public function getBounds(targetCoordinateSpace:DisplayObject):Rectangle {
            return boundsWithin(targetCoordinateSpace, true);
        }

        public function getRect(targetCoordinateSpace:DisplayObject):Rectangle {
            return boundsWithin(targetCoordinateSpace, false);
        }

        private function boundsWithin(target:DisplayObject, withLines:Boolean):Rectangle {
            var toTarget:Matrix = new Matrix();
            if (target != this && target != null) {
                toTarget = runtime_internal::globalMatrix();
                var fromTarget:Matrix = target.runtime_internal::globalMatrix();
                fromTarget.invert();
                toTarget.concat(fromTarget);
            }
            var bounds:Bounds = new Bounds();
            runtime_internal::collectBounds(toTarget, bounds, withLines);
            return bounds.toRectangle();
        }

        /** The matrix's last column: where its own origin is. */
        runtime_internal final function get position():Point {
            return new Point(_x, _y);
        }

        public function hitTestObject(obj:DisplayObject):Boolean {
            if (obj == null) {
                Error.throwError(TypeError, 2007, "obj");
            }
            var own:Bounds = boundsOnStage();
            var other:Bounds = obj.boundsOnStage();
            return !own.isEmpty && !other.isEmpty && own.meets(other);
        }

        public function hitTestPoint(x:Number, y:Number, shapeFlag:Boolean = false):Boolean {
            if (!shapeFlag) {
                return boundsOnStage().contains(Math.round(x * TWIPS), Math.round(y * TWIPS));
            }
            return stage != null && runtime_internal::coversPoint(x, y, runtime_internal::globalMatrix());
        }

        internal function get isMask():Boolean {
            return _maskee != null;
        }

        /** Whether its shape or that of something in it is at a point of the coordinates that `matrix` leads to. */
        runtime_internal function coversPoint(x:Number, y:Number, matrix:Matrix):Boolean {
            var inverse:Matrix = matrix.clone();
            inverse.invert();
            var local:Point = inverse.transformPoint(new Point(x, y));
            return runtime_internal::coversLocal(local.x, local.y);
        }

        /** Whether what this draws itself is at a point of its own coordinates. */
        runtime_internal function coversLocal(x:Number, y:Number):Boolean {
            var bounds:Rectangle = runtime_internal::localBounds();
            return bounds.contains(x, y);
        }

        /** Adds the extent of it and of what is in it, in the coordinates that `matrix` leads to. */
        runtime_internal function collectBounds(matrix:Matrix, bounds:Bounds, withLines:Boolean):void {
            var own:Array = runtime_internal::fixedBounds;
            if (own != null) {
                bounds.add([own[0] * TWIPS, own[1] * TWIPS, (own[0] + own[2]) * TWIPS, (own[1] + own[3]) * TWIPS], matrix);
            }
        }

        /** Draws it and what is in it into a BitmapData, to whose coordinates `matrix` leads. */
        runtime_internal function paint(painting:Painting, matrix:Matrix, color:ColorTransform):void {
            if (!runtime_internal::isBlank) {
                Painting.leaveOut("of what isn't a picture");
            }
        }

        /** Whether nothing of it would be seen. */
        runtime_internal function get isBlank():Boolean {
            var bounds:Bounds = new Bounds();
            runtime_internal::collectBounds(new Matrix(), bounds, true);
            return bounds.isEmpty;
        }

        /** Of what is a mere rectangle: left, top, width and height in pixels; null for nothing. */
        runtime_internal function get fixedBounds():Array {
            return null;
        }

        /** The extent of this object's content in its own coordinates. */
        runtime_internal final function localBounds():Rectangle {
            var bounds:Bounds = new Bounds();
            runtime_internal::collectBounds(new Matrix(), bounds, true);
            return bounds.toRectangle();
        }

        runtime_internal final function boundsInParent():Rectangle {
            var bounds:Bounds = new Bounds();
            runtime_internal::collectBounds(runtime_internal::matrix, bounds, true);
            return bounds.toRectangle();
        }

        private function boundsOnStage():Bounds {
            var bounds:Bounds = new Bounds();
            runtime_internal::collectBounds(runtime_internal::globalMatrix(), bounds, true);
            return bounds;
        }

        /** The matrix that leads to the coordinates of the stage, or of the topmost object above this one. */
        runtime_internal final function globalMatrix():Matrix {
            var result:Matrix = runtime_internal::matrix;
            for (var ancestor:DisplayObject = _parent; ancestor != null; ancestor = ancestor._parent) {
                result.concat(ancestor.runtime_internal::matrix);
            }
            return result;
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

        /** Not a number counts as 0; fractions of a twip are dropped. */
        internal static function toTwips(value:Number):Number {
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

        /** Nothing is drawn here. */
        [API("662")]
        public function set blendShader(value:Shader):void {
        }

        [API("671")]
        public function get cacheAsBitmapMatrix():Matrix {
            return _cacheAsBitmapMatrix;
        }

        public function set cacheAsBitmapMatrix(value:Matrix):void {
            _cacheAsBitmapMatrix = value;
        }

        [API("662")]
        public function globalToLocal3D(point:Point):Vector3D {
            Unimplemented.throwFor("flash.display::DisplayObject/globalToLocal3D()");
            return null;
        }

        [API("662")]
        public function local3DToGlobal(point3d:Vector3D):Point {
            Unimplemented.throwFor("flash.display::DisplayObject/local3DToGlobal()");
            return null;
        }
    }
}
