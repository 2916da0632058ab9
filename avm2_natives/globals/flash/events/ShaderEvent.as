package flash.events {
    import flash.display.BitmapData;
    import flash.utils.ByteArray;

    [API("662")]
    public class ShaderEvent extends Event {
        public static const COMPLETE:String = "complete";

        private var _bitmapData:BitmapData;
        private var _byteArray:ByteArray;
        private var _vector:Vector.<Number>;

        public function ShaderEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, bitmap:BitmapData = null,
            array:ByteArray = null, vector:Vector.<Number> = null
        ) {
            super(type, bubbles, cancelable);
            _bitmapData = bitmap;
            _byteArray = array;
            _vector = vector;
        }

        public function get bitmapData():BitmapData {
            return _bitmapData;
        }

        public function set bitmapData(value:BitmapData):void {
            _bitmapData = value;
        }

        public function get byteArray():ByteArray {
            return _byteArray;
        }

        public function set byteArray(value:ByteArray):void {
            _byteArray = value;
        }

        public function get vector():Vector.<Number> {
            return _vector;
        }

        public function set vector(value:Vector.<Number>):void {
            _vector = value;
        }

        override public function clone():Event {
            return new ShaderEvent(type, bubbles, cancelable, bitmapData, byteArray, vector);
        }

        override public function toString():String {
            return formatToString(
                "ShaderEvent", "type", "bubbles", "cancelable", "eventPhase", "bitmapData", "byteArray", "vector"
            );
        }
    }
}
