package flash.net {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;
    import flash.events.IOErrorEvent;
    import flash.utils.ByteArray;
    import flash.utils.IDataInput;
    import flash.utils.IDataOutput;

    [Allocator]
    [Event(name="securityError", type="flash.events.SecurityErrorEvent")]
    [Event(name="outputProgress", type="flash.events.OutputProgressEvent")]
    [Event(name="socketData", type="flash.events.ProgressEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="connect", type="flash.events.Event")]
    [Event(name="close", type="flash.events.Event")]
    public class Socket extends EventDispatcher implements IDataInput, IDataOutput {
        private static const MIN_TIMEOUT = 250;

        private var _timeout:uint = 20000;

        public function Socket(host:String = null, port:int = 0) {
            super();
            if (host != null) {
                connect(host, port);
            }
        }

        public function connect(host:String, port:int):void {
            if (host == null) {
                // An application's own content has no host to fall back to: its URL begins with "app:".
                Error.throwError(TypeError, 1009);
            }
            runtime_internal::open(host, port, _timeout);
        }

        public function close():void {
            internalClose();
        }

        [Version("10")]
        public function get timeout():uint {
            return _timeout;
        }

        public function set timeout(value:uint):void {
            _timeout = value < MIN_TIMEOUT ? MIN_TIMEOUT : value;
        }

        public native function get bytesAvailable():uint;

        public native function get connected():Boolean;

        public native function get objectEncoding():uint;

        public native function set objectEncoding(version:uint):void;

        public native function get endian():String;

        public native function set endian(type:String):void;

        [API("674")]
        public native function get bytesPending():uint;

        [Version("air2.0")]
        public native function get localAddress():String;

        [Version("air2.0")]
        public native function get localPort():int;

        [Version("air2.0")]
        public native function get remoteAddress():String;

        [Version("air2.0")]
        public native function get remotePort():int;

        // It came with AIR 51.0; a program of any version of AIR finds it here.
        [Version("air2.0")]
        public native function get tcpNoDelay():Boolean;

        [Version("air2.0")]
        public native function set tcpNoDelay(value:Boolean):void;

        public native function readBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void;

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

        public native function flush():void;

        public native function writeObject(object:*):void;

        public native function readObject():*;

        /** Progress is reported only where someone listens: most programs don't. */
        runtime_internal override function listenerAdded(type:String):void {
            if (type == "outputProgress") {
                internalReportProgress(true);
            }
        }

        runtime_internal override function lastListenerRemoved(type:String):void {
            if (type == "outputProgress") {
                internalReportProgress(false);
            }
        }

        /** There is no connection. */
        runtime_internal function failed(text:String, id:int):void {
            runtime_internal::deliver(new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, text, id));
        }

        private native function internalReportProgress(report:Boolean):void;

        runtime_internal native function open(host:String, port:int, timeout:uint):void;

        private native function internalClose():void;
    }
}
