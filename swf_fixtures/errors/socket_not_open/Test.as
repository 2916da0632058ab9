package {
    import flash.display.Sprite;
    import flash.errors.IOError;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /** Whatever a socket that is not open refuses, and what it doesn't. */
    public class Test extends Sprite {
        public function Test() {
            var socket:Socket = new Socket();
            trace(socket.connected, socket.localAddress, socket.localPort, socket.remoteAddress, socket.remotePort);
            trace(socket.endian, socket.objectEncoding, socket.timeout);

            var calls:Object = {
                bytesAvailable: function():void { socket.bytesAvailable; },
                bytesPending: function():void { socket.bytesPending; },
                close: function():void { socket.close(); },
                flush: function():void { socket.flush(); },
                readBoolean: function():void { socket.readBoolean(); },
                readByte: function():void { socket.readByte(); },
                readBytes: function():void { socket.readBytes(new ByteArray()); },
                readDouble: function():void { socket.readDouble(); },
                readFloat: function():void { socket.readFloat(); },
                readInt: function():void { socket.readInt(); },
                readMultiByte: function():void { socket.readMultiByte(1, "utf-8"); },
                readObject: function():void { socket.readObject(); },
                readShort: function():void { socket.readShort(); },
                readUTF: function():void { socket.readUTF(); },
                readUTFBytes: function():void { socket.readUTFBytes(1); },
                readUnsignedByte: function():void { socket.readUnsignedByte(); },
                readUnsignedInt: function():void { socket.readUnsignedInt(); },
                readUnsignedShort: function():void { socket.readUnsignedShort(); },
                writeBoolean: function():void { socket.writeBoolean(true); },
                writeByte: function():void { socket.writeByte(1); },
                writeBytes: function():void { socket.writeBytes(new ByteArray()); },
                writeDouble: function():void { socket.writeDouble(1); },
                writeFloat: function():void { socket.writeFloat(1); },
                writeInt: function():void { socket.writeInt(1); },
                writeMultiByte: function():void { socket.writeMultiByte("a", "utf-8"); },
                writeObject: function():void { socket.writeObject({}); },
                writeShort: function():void { socket.writeShort(1); },
                writeUTF: function():void { socket.writeUTF("a"); },
                writeUTFBytes: function():void { socket.writeUTFBytes("a"); },
                writeUnsignedInt: function():void { socket.writeUnsignedInt(1); }
            };
            var names:Array = [];
            for (var name:String in calls) {
                names.push(name);
            }
            names.sort();
            for each (name in names) {
                try {
                    calls[name]();
                    trace(name, "no error");
                } catch (error:IOError) {
                    trace(name, error);
                }
            }
        }
    }
}
