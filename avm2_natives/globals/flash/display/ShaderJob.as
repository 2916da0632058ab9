package flash.display {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("662")]
    public class ShaderJob extends EventDispatcher {
        private var _height:int;
        private var _progress:Number = 0;
        private var _shader:Shader;
        private var _target:Object;
        private var _width:int;

        public function ShaderJob(shader:Shader = null, target:Object = null, width:int = 0, height:int = 0) {
            super(target);
            _shader = shader;
            _target = target;
            _width = width;
            _height = height;
        }

        public function get height():int {
            return _height;
        }

        public function set height(value:int):void {
            _height = value;
        }

        public function get progress():Number {
            return _progress;
        }

        public function get shader():Shader {
            return _shader;
        }

        public function set shader(value:Shader):void {
            _shader = value;
        }

        public function get target():Object {
            return _target;
        }

        public function set target(value:Object):void {
            _target = value;
        }

        public function get width():int {
            return _width;
        }

        public function set width(value:int):void {
            _width = value;
        }

        public function cancel():void {
            Unimplemented.throwFor("flash.display::ShaderJob/cancel()");
        }

        public function start(waitForCompletion:Boolean = false):void {
            Unimplemented.throwFor("flash.display::ShaderJob/start()");
        }
    }
}
