package flash.display {
    [API("662")]
    public final dynamic class ShaderParameter {
        private var _index:int;
        private var _type:String;
        private var _value:Array;

        public function ShaderParameter() {
            super();
            Error.throwError(ArgumentError, 2012, "ShaderParameter$");
        }

        public function get index():int {
            return _index;
        }

        public function get type():String {
            return _type;
        }

        public function get value():Array {
            return _value;
        }

        public function set value(value:Array):void {
            _value = value;
        }
    }
}
