// compile: -source-path+=../support
package {
    import flash.errors.EOFError;
    import flash.utils.ByteArray;
    import flash.utils.Endian;

    /** ByteArray: endian, growth, positions and end of data. */
    public class Test extends Assertions {
        public function Test() {
            growing();
            reading();
            copying();
            finish();
        }

        private function growing():void {
            var bytes:ByteArray = new ByteArray();
            equal("empty", bytes.length, 0);
            bytes.writeByte(0x12);
            bytes.writeShort(0x3456);
            bytes.writeInt(0x789abcde);
            equal("length", bytes.length, 7);
            equal("position", bytes.position, 7);
            equal("big endian", bytes[1], 0x34);
            bytes[10] = 0x1ff;
            equal("index grows", bytes.length, 11);
            equal("one byte only", bytes[10], 0xff);
            equal("gap", bytes[8], 0);
            equal("past the end", bytes[100], undefined);
            bytes.length = 2;
            equal("position follows the end", bytes.position, 2);
            bytes.clear();
            equal("clear", bytes.length + bytes.position, 0);
        }

        private function reading():void {
            var bytes:ByteArray = new ByteArray();
            bytes.endian = Endian.LITTLE_ENDIAN;
            bytes.writeInt(-2);
            bytes.writeDouble(1.5);
            bytes.writeUTF("\u00e4b");
            bytes.writeBoolean(true);
            bytes.writeMultiByte("\u20ac", "windows-1252");
            bytes.position = 0;
            equal("little endian", bytes[0], 0xfe);
            equal("readUnsignedInt", bytes.readUnsignedInt(), 4294967294);
            equal("readDouble", bytes.readDouble(), 1.5);
            equal("readUTF", bytes.readUTF(), "\u00e4b");
            equal("readBoolean", bytes.readBoolean(), true);
            equal("readUnsignedByte", bytes.readUnsignedByte(), 0x80);
            equal("bytesAvailable", bytes.bytesAvailable, 0);
            throwsError("end", function():void { bytes.readByte(); }, EOFError, 2030);
            bytes.position = 12;
            equal("readUnsignedShort", bytes.readUnsignedShort(), 3);
            equal("toString", new ByteArray().toString(), "");
        }

        private function copying():void {
            var source:ByteArray = new ByteArray();
            source.writeUTFBytes("hello world");
            var target:ByteArray = new ByteArray();
            target.writeBytes(source, 6, 5);
            equal("writeBytes", target.toString(), "world");
            source.position = 0;
            source.readBytes(target, 5, 5);
            equal("readBytes", target.toString(), "worldhello");
            equal("position of the target", target.position, 5);
            throwsError("range", function():void { target.writeBytes(source, 6, 50); }, RangeError, 2006);
            source.position = 0;
            equal("readUTFBytes", source.readUTFBytes(5), "hello");
            source.position = 1;
            equal("byte by byte", source.readByte() + source.readByte(), 101 + 108);
            var packed:ByteArray = new ByteArray();
            for (var i:int = 0; i < 1000; i++) {
                packed.writeByte(i & 3);
            }
            packed.compress();
            check("compressed", packed.length < 100);
            packed.uncompress();
            equal("uncompressed", packed.length, 1000);
            equal("same bytes", packed[999], 3);
        }
    }
}
