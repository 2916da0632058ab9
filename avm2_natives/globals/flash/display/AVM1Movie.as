package flash.display {
    import airshim.runtime_internal;
    import airshim.Unimplemented;

    /** A SWF of ActionScript 1 or 2: it has its place, and nothing in it runs. */
    [Allocator]
    public class AVM1Movie extends DisplayObject {
        private static var _creating:Boolean = false;

        private var _movieWidth:Number = 0;
        private var _movieHeight:Number = 0;

        public function AVM1Movie() {
            super();
            if (!_creating) {
                Error.throwError(ArgumentError, 2012, "AVM1Movie$");
            }
        }

        runtime_internal static function create(width:Number, height:Number):AVM1Movie {
            _creating = true;
            var movie:AVM1Movie = new AVM1Movie();
            _creating = false;
            movie._movieWidth = width;
            movie._movieHeight = height;
            return movie;
        }

        public function call(functionName:String, ...args):* {
            Unimplemented.throwFor("flash.display::AVM1Movie/call()");
        }

        public function addCallback(functionName:String, closure:Function):void {
            Unimplemented.throwFor("flash.display::AVM1Movie/addCallback()");
        }

        runtime_internal override function get fixedBounds():Array {
            return [0, 0, _movieWidth, _movieHeight];
        }
    }
}
