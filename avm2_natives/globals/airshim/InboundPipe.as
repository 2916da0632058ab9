package airshim {
    import flash.utils.ByteArray;
    import flash.utils.IDataInput;

    /** What a program that was started has written, as far as it has come and hasn't been read. */
    public final class InboundPipe implements IDataInput {
        /** Bytes that have been read are dropped once there are so many. */
        private static const MOST_READ:uint = 65536;

        private var _buffer:ByteArray = new ByteArray();

        runtime_internal function append(bytes:ByteArray):void {
            var position:uint = _buffer.position;
            if (position >= MOST_READ || position == _buffer.length) {
                var rest:ByteArray = new ByteArray();
                rest.endian = _buffer.endian;
                rest.objectEncoding = _buffer.objectEncoding;
                if (position < _buffer.length) {
                    rest.writeBytes(_buffer, position);
                }
                _buffer = rest;
                position = 0;
            }
            _buffer.position = _buffer.length;
            _buffer.writeBytes(bytes);
            _buffer.position = position;
        }

        public function get bytesAvailable():uint {
            return _buffer.bytesAvailable;
        }

        public function get endian():String {
            return _buffer.endian;
        }

        public function set endian(type:String):void {
            _buffer.endian = type;
        }

        public function get objectEncoding():uint {
            return _buffer.objectEncoding;
        }

        public function set objectEncoding(version:uint):void {
            _buffer.objectEncoding = version;
        }

        public function readBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void {
            _buffer.readBytes(bytes, offset, length);
        }

        public function readBoolean():Boolean {
            return _buffer.readBoolean();
        }

        public function readByte():int {
            return _buffer.readByte();
        }

        public function readUnsignedByte():uint {
            return _buffer.readUnsignedByte();
        }

        public function readShort():int {
            return _buffer.readShort();
        }

        public function readUnsignedShort():uint {
            return _buffer.readUnsignedShort();
        }

        public function readInt():int {
            return _buffer.readInt();
        }

        public function readUnsignedInt():uint {
            return _buffer.readUnsignedInt();
        }

        public function readFloat():Number {
            return _buffer.readFloat();
        }

        public function readDouble():Number {
            return _buffer.readDouble();
        }

        public function readMultiByte(length:uint, charSet:String):String {
            return _buffer.readMultiByte(length, charSet);
        }

        public function readUTF():String {
            return _buffer.readUTF();
        }

        public function readUTFBytes(length:uint):String {
            return _buffer.readUTFBytes(length);
        }

        public function readObject():* {
            return _buffer.readObject();
        }
    }
}
