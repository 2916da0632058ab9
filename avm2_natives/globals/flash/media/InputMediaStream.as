package flash.media {
    import flash.utils.ByteArray;

    [Version("air2.0")]
    public interface InputMediaStream {
        function get bytesAvailable():uint;

        function get endian():String;

        function set endian(value:String):void;

        function get objectEncoding():uint;

        function set objectEncoding(value:uint):void;

        function close():Object;

        function open():Object;

        function readBoolean():Boolean;

        function readByte():int;

        function readBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void;

        function readDouble():Number;

        function readFloat():Number;

        function readInt():int;

        function readMultiByte(length:uint, charSet:String):String;

        function readObject():Object;

        function readShort():int;

        function readUTF():String;

        function readUTFBytes(length:uint):String;

        function readUnsignedByte():uint;

        function readUnsignedInt():uint;

        function readUnsignedShort():uint;
    }
}
