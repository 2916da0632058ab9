package flash.filters {
    import flash.display.Shader;

    public class ShaderFilter extends BitmapFilter {
        private var _bottomExtension:int;
        private var _leftExtension:int;
        private var _rightExtension:int;
        private var _shader:Shader;
        private var _topExtension:int;

        public function ShaderFilter(shader:Shader = null) {
            super();
            _shader = shader;
        }

        public function get bottomExtension():int {
            return _bottomExtension;
        }

        public function set bottomExtension(value:int):void {
            _bottomExtension = value;
        }

        public function get leftExtension():int {
            return _leftExtension;
        }

        public function set leftExtension(value:int):void {
            _leftExtension = value;
        }

        public function get rightExtension():int {
            return _rightExtension;
        }

        public function set rightExtension(value:int):void {
            _rightExtension = value;
        }

        public function get shader():Shader {
            return _shader;
        }

        public function set shader(value:Shader):void {
            _shader = value;
        }

        public function get topExtension():int {
            return _topExtension;
        }

        public function set topExtension(value:int):void {
            _topExtension = value;
        }
    }
}
