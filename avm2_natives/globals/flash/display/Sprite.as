package flash.display {
    import airshim.runtime_internal;
    import flash.geom.Rectangle;
    import flash.media.SoundTransform;

    [Allocator]
    public class Sprite extends DisplayObjectContainer {
        private var _graphics:Graphics = null;
        private var _buttonMode:Boolean = false;
        private var _useHandCursor:Boolean = true;
        private var _hitArea:Sprite = null;
        private var _soundTransform:SoundTransform = null;


        public function Sprite() {
            super();
        }

        public function get graphics():Graphics {
            if (_graphics == null) {
                _graphics = Graphics.runtime_internal::create();
            }
            return _graphics;
        }

        public function get buttonMode():Boolean {
            return _buttonMode;
        }

        public function set buttonMode(value:Boolean):void {
            _buttonMode = value;
        }

        public function get useHandCursor():Boolean {
            return _useHandCursor;
        }

        public function set useHandCursor(value:Boolean):void {
            _useHandCursor = value;
        }

        public function get hitArea():Sprite {
            return _hitArea;
        }

        public function set hitArea(value:Sprite):void {
            _hitArea = value;
        }

        public function get dropTarget():DisplayObject {
            return Pointer.dropTarget;
        }

        public function startDrag(lockCenter:Boolean = false, bounds:Rectangle = null):void {
            Pointer.startDrag(this, lockCenter, bounds);
        }

        public function stopDrag():void {
            Pointer.stopDrag(this);
        }

        runtime_internal override function get takesTab():Boolean {
            return _buttonMode;
        }

        runtime_internal override function ownExtent(withLines:Boolean):Array {
            return _graphics == null ? null : _graphics.runtime_internal::extent(withLines);
        }

        runtime_internal override function drawsAt(x:Number, y:Number):Boolean {
            return _graphics != null && _graphics.runtime_internal::covers(x, y);
        }

        /** Nothing is heard here. */
        public function get soundTransform():SoundTransform {
            return _soundTransform == null ? new SoundTransform() : _soundTransform.runtime_internal::copy();
        }

        public function set soundTransform(value:SoundTransform):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "sndTransform");
            }
            _soundTransform = value.runtime_internal::kept();
        }

        /** There is nothing that could be touched. */
        [API("667")]
        public function startTouchDrag(touchPointID:int, lockCenter:Boolean = false, bounds:Rectangle = null):void {
        }

        [API("667")]
        public function stopTouchDrag(touchPointID:int):void {
        }
    }
}
