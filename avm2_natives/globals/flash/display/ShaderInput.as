package flash.display {
    [API("662")]
    public final dynamic class ShaderInput {
        private var _channels:int;
        private var _height:int;
        private var _index:int;
        private var _input:Object;
        private var _width:int;

        public function ShaderInput() {
            super();
        }

        public function get channels():int {
            return _channels;
        }

        public function get height():int {
            return _height;
        }

        public function set height(value:int):void {
            _height = value;
        }

        public function get index():int {
            return _index;
        }

        public function get input():Object {
            return _input;
        }

        public function set input(value:Object):void {
            _input = value;
        }

        public function get width():int {
            return _width;
        }

        public function set width(value:int):void {
            _width = value;
        }
    }
}
