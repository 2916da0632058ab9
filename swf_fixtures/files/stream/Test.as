package {
    import flash.display.Sprite;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;
    import flash.net.ObjectEncoding;
    import flash.net.registerClassAlias;
    import flash.utils.ByteArray;
    import flash.utils.Endian;

    /** A FileStream that was opened with `open`: each call is done when it returns. */
    public class Test extends Sprite {
        private var file:File = File.applicationStorageDirectory.resolvePath("data/stream.bin");
        private var stream:FileStream = new FileStream();

        public function Test() {
            everyType(Endian.BIG_ENDIAN);
            everyType(Endian.LITTLE_ENDIAN);
            positions();
            appending();
            objects();
            states();
        }

        private function everyType(endian:String):void {
            stream.open(file, FileMode.WRITE);
            stream.endian = endian;
            stream.writeBoolean(true);
            stream.writeByte(-2);
            stream.writeShort(-300);
            stream.writeInt(-70000);
            stream.writeUnsignedInt(4000000000);
            stream.writeFloat(1.5);
            stream.writeDouble(Math.PI);
            stream.writeUTF("gr\u00fc\u00dfe");
            stream.writeUTFBytes("utf");
            stream.writeMultiByte("\u00fc", "iso-8859-1");
            var bytes:ByteArray = new ByteArray();
            bytes.writeUTFBytes("0123456789");
            stream.writeBytes(bytes, 2, 3);
            trace(endian, stream.position, file.size);
            stream.close();

            stream.open(file, FileMode.READ);
            trace(stream.bytesAvailable);
            trace(stream.readBoolean(), stream.readByte(), stream.readShort(), stream.readInt(), stream.readUnsignedInt());
            trace(stream.readFloat(), stream.readDouble(), stream.readUTF(), stream.readUTFBytes(3));
            trace(stream.readMultiByte(1, "iso-8859-1"), stream.position, stream.bytesAvailable);
            var rest:ByteArray = new ByteArray();
            stream.readBytes(rest, 1);
            trace(rest.length, rest[0], String.fromCharCode(rest[1], rest[2], rest[3]), stream.bytesAvailable);
            attempt("read at the end", function ():void { stream.readByte(); });
            stream.position = 1;
            trace(stream.readUnsignedByte(), stream.readUnsignedShort());
            stream.close();
        }

        private function positions():void {
            stream.open(file, FileMode.UPDATE);
            stream.truncate();
            stream.writeUTFBytes("abcdef");
            stream.position = 2;
            stream.writeUTFBytes("XY");
            trace(stream.readUTFBytes(2), stream.position);
            stream.position = 8;
            stream.writeByte(33);
            stream.position = 0;
            var bytes:ByteArray = new ByteArray();
            stream.readBytes(bytes);
            trace(bytes.length, bytes[6], bytes[7], bytes[8], file.size);
            stream.position = 3;
            stream.truncate();
            trace(file.size, stream.bytesAvailable);
            stream.position = 100;
            trace(stream.bytesAvailable, stream.position);
            stream.position = -5;
            trace(stream.readUTFBytes(stream.bytesAvailable));
            stream.close();
        }

        private function appending():void {
            stream.open(file, FileMode.APPEND);
            trace(stream.position);
            stream.writeUTFBytes("!");
            stream.position = 0;
            stream.writeUTFBytes("?");
            trace(stream.position);
            stream.close();
            stream.open(file, FileMode.READ);
            trace(stream.readUTFBytes(stream.bytesAvailable));
            stream.close();
        }

        private function objects():void {
            registerClassAlias("item", Item);
            stream.open(file, FileMode.WRITE);
            trace(stream.objectEncoding);
            for (var i:int = 0; i < 3; i++) {
                var item:Item = new Item();
                item.name = "item " + i;
                item.values = [i, {deep: [true, null]}];
                stream.writeObject(item);
            }
            // Longer than what is looked at first.
            var long:String = "x";
            while (long.length < 300000) {
                long += long;
            }
            stream.writeObject(long);
            stream.objectEncoding = ObjectEncoding.AMF0;
            stream.writeObject([1, "zero"]);
            stream.close();
            stream.objectEncoding = ObjectEncoding.AMF3;
            stream.open(file, FileMode.READ);
            for (i = 0; i < 3; i++) {
                item = stream.readObject() as Item;
                trace(item.name, item.values[0], item.values[1].deep);
            }
            trace(stream.readObject().length);
            stream.objectEncoding = ObjectEncoding.AMF0;
            trace(stream.readObject());
            attempt("object at the end", function ():void { stream.readObject(); });
            stream.close();
        }

        private function states():void {
            stream.close();
            attempt("read when closed", function ():void { stream.readByte(); });
            attempt("write when closed", function ():void { stream.writeByte(1); });
            attempt("bytesAvailable when closed", function ():void { stream.bytesAvailable; });
            attempt("position when closed", function ():void { stream.position = 1; });
            attempt("truncate when closed", function ():void { stream.truncate(); });
            stream.open(file, FileMode.READ);
            attempt("write while reading", function ():void { stream.writeByte(1); });
            attempt("truncate while reading", function ():void { stream.truncate(); });
            attempt("too much text", function ():void { stream.position = 0; stream.readUTFBytes(4000000000); });
            trace(stream.position);
            stream.open(file, FileMode.WRITE);
            attempt("read while writing", function ():void { stream.readByte(); });
            stream.close();
            attempt("open nothing", function ():void { stream.open(file.resolvePath("../none"), FileMode.READ); });
            attempt("open a directory", function ():void { stream.open(file.parent, FileMode.READ); });
            attempt("write to a directory", function ():void { stream.open(file.parent, FileMode.WRITE); });
            attempt("open null", function ():void { stream.open(null, FileMode.READ); });
            attempt("open without a mode", function ():void { stream.open(file, null); });
            attempt("open in no mode", function ():void { stream.open(file, "both"); });
            attempt("open no place", function ():void { stream.open(new File(), FileMode.READ); });
            attempt("endian", function ():void { stream.endian = "middle"; });
            attempt("objectEncoding", function ():void { stream.objectEncoding = 1; });
        }

        private function attempt(name:String, action:Function):void {
            try {
                action();
                trace(name + ": done");
            } catch (error:Error) {
                trace(name + ": " + error);
            }
        }
    }
}

class Item {
    public var name:String;
    public var values:Array;
}
