package flash.filesystem {
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.IOErrorEvent;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.utils.ByteArray;
    import flash.utils.IDataInput;
    import flash.utils.IDataOutput;

    /** Reads and writes a file: at once after `open`; in the background, with events, after `openAsync`. */
    [API("661")]
    [Allocator]
    [Event(name="close", type="flash.events.Event")]
    [Event(name="complete", type="flash.events.Event")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="outputProgress", type="flash.events.OutputProgressEvent")]
    [Event(name="progress", type="flash.events.ProgressEvent")]
    public class FileStream extends EventDispatcher implements IDataInput, IDataOutput {
        public function FileStream() {
            super();
        }

        public native function open(file:File, fileMode:String):void;

        public native function openAsync(file:File, fileMode:String):void;

        public native function close():void;

        public native function truncate():void;

        public native function get bytesAvailable():uint;

        public native function get position():Number;

        public native function set position(value:Number):void;

        public native function get readAhead():Number;

        public native function set readAhead(value:Number):void;

        public native function get objectEncoding():uint;

        public native function set objectEncoding(version:uint):void;

        public native function get endian():String;

        public native function set endian(type:String):void;

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

        /** Bytes have come, the last ones of the file where `isEnd` says so. */
        runtime_internal function received(session:uint, loaded:Number, total:Number, isEnd:Boolean):void {
            if (total > 0) {
                runtime_internal::deliver(new ProgressEvent(ProgressEvent.PROGRESS, false, false, loaded, total));
            }
            // A listener may have closed the stream or gone elsewhere in it.
            if (isEnd && isAtEnd(session)) {
                runtime_internal::deliver(new Event(Event.COMPLETE));
            }
        }

        runtime_internal function written(pending:Number, total:Number):void {
            runtime_internal::deliver(
                new OutputProgressEvent(OutputProgressEvent.OUTPUT_PROGRESS, false, false, pending, total));
        }

        runtime_internal function closed():void {
            runtime_internal::deliver(new Event(Event.CLOSE));
        }

        runtime_internal function failed(error:String, id:int):void {
            runtime_internal::deliver(new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, error, id));
        }

        private native function isAtEnd(session:uint):Boolean;
    }
}
