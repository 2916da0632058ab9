package described {
    public class Base implements Acting, Named {
        public static const LIMIT:uint = 5;

        public static var counter:int = 0;

        public var list:Vector.<int>;

        public var any:*;

        public const id:Number = 0.5;

        [Tag("plain", key="a < b")]
        public var tagged:String;

        private var secret:int;

        public function Base(first:int, second:String = "") {
        }

        public static function make():Base {
            return new Base(0);
        }

        public function get readable():Boolean {
            return true;
        }

        public function set writable(value:String):void {
        }

        public function get both():uint {
            return 0;
        }

        public function set both(value:uint):void {
        }

        public function act(first:*, second:Object = null):void {
        }

        extra function special():void {
        }
    }
}
