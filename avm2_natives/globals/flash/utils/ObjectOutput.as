package flash.utils {
    /**
     * What an IExternalizable object writes itself to: the bytes of the stream that it is in. `writeObject` refers to the
     * objects around it where it meets one of them again.
     */
    [Allocator]
    internal final class ObjectOutput implements IDataOutput {
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

        /** That of the stream. */
        public function get objectEncoding():uint {
            return 3;
        }

        public function set objectEncoding(version:uint):void {
        }

        public native function get endian():String;

        public native function set endian(type:String):void;
    }
}
