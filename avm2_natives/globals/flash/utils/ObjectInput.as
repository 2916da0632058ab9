package flash.utils {
    /**
     * What an IExternalizable object reads itself from: the bytes of the stream that it is in, and in `readObject` the
     * references of the objects around it.
     */
    [Allocator]
    internal final class ObjectInput implements IDataInput {
        private var _bytes:ByteArray;

        // What a reference in the stream stands for, by its number.
        private var _objects:Array;
        private var _strings:Array;

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

        public native function readObject():*;

        public native function get bytesAvailable():uint;

        /** That of the stream: what is in it is encoded already. */
        public function get objectEncoding():uint {
            return 3;
        }

        public function set objectEncoding(version:uint):void {
        }

        public native function get endian():String;

        public native function set endian(type:String):void;
    }
}
