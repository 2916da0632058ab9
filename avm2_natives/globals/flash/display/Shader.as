package flash.display {
    import flash.utils.ByteArray;

    [API("662")]
    public class Shader {
        private var _byteCode:ByteArray;
        private var _data:ShaderData;
        private var _precisionHint:String;

        public function Shader(code:ByteArray = null) {
            super();
        }

        public function set byteCode(value:ByteArray):void {
            _byteCode = value;
        }

        public function get data():ShaderData {
            return _data;
        }

        public function set data(value:ShaderData):void {
            _data = value;
        }

        public function get precisionHint():String {
            return _precisionHint;
        }

        public function set precisionHint(value:String):void {
            _precisionHint = value;
        }
    }
}
