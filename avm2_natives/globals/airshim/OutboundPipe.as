package airshim {
    import flash.utils.ByteArray;
    import flash.utils.IDataOutput;

    /** What a program that was started reads. Each call hands its bytes over at once, by the function given. */
    public final class OutboundPipe implements IDataOutput {
        private var _buffer:ByteArray = new ByteArray();
        private var _send:Function;

        public function OutboundPipe(send:Function) {
            super();
            _send = send;
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

        public function writeBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void {
            _buffer.writeBytes(bytes, offset, length);
            flush();
        }

        public function writeBoolean(value:Boolean):void {
            _buffer.writeBoolean(value);
            flush();
        }

        public function writeByte(value:int):void {
            _buffer.writeByte(value);
            flush();
        }

        public function writeShort(value:int):void {
            _buffer.writeShort(value);
            flush();
        }

        public function writeInt(value:int):void {
            _buffer.writeInt(value);
            flush();
        }

        public function writeUnsignedInt(value:uint):void {
            _buffer.writeUnsignedInt(value);
            flush();
        }

        public function writeFloat(value:Number):void {
            _buffer.writeFloat(value);
            flush();
        }

        public function writeDouble(value:Number):void {
            _buffer.writeDouble(value);
            flush();
        }

        public function writeMultiByte(value:String, charSet:String):void {
            _buffer.writeMultiByte(value, charSet);
            flush();
        }

        public function writeUTF(value:String):void {
            _buffer.writeUTF(value);
            flush();
        }

        public function writeUTFBytes(value:String):void {
            _buffer.writeUTFBytes(value);
            flush();
        }

        public function writeObject(object:*):void {
            _buffer.writeObject(object);
            flush();
        }

        private function flush():void {
            try {
                _send(_buffer);
            } finally {
                _buffer.length = 0;
            }
        }
    }
}
