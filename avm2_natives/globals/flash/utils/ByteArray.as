package flash.utils {
    [Allocator]
    public class ByteArray implements IDataInput2, IDataOutput2 {
        private static var _defaultObjectEncoding:uint = 3;

        public static function get defaultObjectEncoding():uint {
            return _defaultObjectEncoding;
        }

        public static function set defaultObjectEncoding(version:uint):void {
            if (version != 0 && version != 3) {
                Error.throwError(ArgumentError, 2008, "objectEncoding");
            }
            _defaultObjectEncoding = version;
        }

        public function ByteArray() {
            super();
            if (_defaultObjectEncoding != 3) {
                objectEncoding = _defaultObjectEncoding;
            }
        }

        public native function readBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void;

        public native function readBoolean():Boolean;

        public native function readByte():int;

        public native function readUnsignedByte():uint;

        public native function readShort():int;

        public native function readUnsignedShort():uint;

        public native function readInt():int;

        public native function readUnsignedInt():uint;

        public native function readFloat():Number;

        public native function readDouble():Number;

        public native function readMultiByte(length:uint, charSet:String):String;

        public native function readUTF():String;

        public native function readUTFBytes(length:uint):String;

        public native function writeBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void;

        public native function writeBoolean(value:Boolean):void;

        public native function writeByte(value:int):void;

        public native function writeShort(value:int):void;

        public native function writeInt(value:int):void;

        public native function writeUnsignedInt(value:uint):void;

        public native function writeFloat(value:Number):void;

        public native function writeDouble(value:Number):void;

        public native function writeMultiByte(value:String, charSet:String):void;

        public native function writeUTF(value:String):void;

        public native function writeUTFBytes(value:String):void;

        public native function writeObject(object:*):void;

        public native function readObject():*;

        [API("668","674")]
        public function deflate():void {
            compress(CompressionAlgorithm.DEFLATE);
        }

        [API("668","674")]
        public function inflate():void {
            uncompress(CompressionAlgorithm.DEFLATE);
        }

        public native function compress(algorithm:String = "zlib"):void;

        public native function uncompress(algorithm:String = "zlib"):void;

        public native function toString():String;

        [API("674")]
        public native function get bytesAvailable():uint;

        public native function get position():uint;

        public native function set position(offset:uint):void;

        public native function get length():uint;

        public native function set length(value:uint):void;

        public native function get objectEncoding():uint;

        public native function set objectEncoding(version:uint):void;

        public native function get endian():String;

        public native function set endian(type:String):void;

        [API("662")]
        public native function clear():void;

        [API("684")]
        public native function atomicCompareAndSwapIntAt(byteIndex:int, expectedValue:int, newValue:int):int;

        [API("684")]
        public native function atomicCompareAndSwapLength(expectedLength:int, newLength:int):int;

        [API("684")]
        public native function get shareable():Boolean;

        [API("684")]
        public native function set shareable(newValue:Boolean):void;

        prototype.toJSON = function(k:String):* {
            return "ByteArray";
        };

        _dontEnumPrototype(prototype);
    }
}
