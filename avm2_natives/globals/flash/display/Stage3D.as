package flash.display {
    import airshim.runtime_internal;
    import flash.display3D.Context3D;
    import flash.events.ErrorEvent;
    import flash.events.EventDispatcher;
    import flash.utils.setTimeout;

    /** A place for what a graphics processor draws. There is none, so there is no context: event `error`, #3702. */
    [API("674")]
    [Event(name="context3DCreate", type="flash.events.Event")]
    [Event(name="error", type="flash.events.ErrorEvent")]
    public class Stage3D extends EventDispatcher {
        /** How far from the stage's corner one can be, in pixels. */
        private static const LIMIT:Number = 8192;

        private static var _isMaking:Boolean = false;

        private var _x:Number = 0;
        private var _y:Number = 0;
        private var _visible:Boolean = true;

        /** Errors: ArgumentError #2012 for programs. */
        public function Stage3D() {
            super();
            if (!_isMaking) {
                Error.throwError(ArgumentError, 2012, "Stage3D$");
            }
        }

        runtime_internal static function create():Stage3D {
            _isMaking = true;
            var made:Stage3D = new Stage3D();
            _isMaking = false;
            return made;
        }

        public function get context3D():Context3D {
            return null;
        }

        public function get visible():Boolean {
            return _visible;
        }

        public function set visible(value:Boolean):void {
            _visible = value;
        }

        public function get x():Number {
            return _x;
        }

        /** Errors: ArgumentError #2006 for what isn't within reach. */
        public function set x(value:Number):void {
            _x = accepted(value);
        }

        public function get y():Number {
            return _y;
        }

        public function set y(value:Number):void {
            _y = accepted(value);
        }

        public function requestContext3D(context3DRenderMode:String = "auto", profile:String = "baseline"):void {
            refuse();
        }

        [API("694")]
        public function requestContext3DMatchingProfiles(profiles:Vector.<String>):void {
            refuse();
        }

        private function refuse():void {
            setTimeout(dispatchEvent, 0, new ErrorEvent(ErrorEvent.ERROR, false, false, "Error #3702: Context3D not available.", 3702));
        }

        private static function accepted(value:Number):Number {
            if (!(value >= -LIMIT && value <= LIMIT - 1)) {
                Error.throwError(ArgumentError, 2006);
            }
            return value;
        }
    }
}
