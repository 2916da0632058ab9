package {
    import flash.utils.ByteArray;

    import support.Benchmark;

    /** Measures ByteArray: records of several types written and read, and bytes by index. */
    public class byte_array extends Benchmark {
        private static const RECORDS:int = 20000;
        private static const ROUNDS:int = 90;

        override protected function run():String {
            var bytes:ByteArray = new ByteArray();
            var sum:Number = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                bytes.position = 0;
                write(bytes);
                bytes.position = 0;
                sum += read(bytes);
            }
            return sum + " " + checksum(bytes);
        }

        private function write(bytes:ByteArray):void {
            for (var i:int = 0; i < RECORDS; i++) {
                bytes.writeByte(i);
                bytes.writeShort(i * 3);
                bytes.writeInt(i * 70001);
                bytes.writeFloat(i / 4);
                bytes.writeDouble(i * 1.5);
            }
        }

        private function read(bytes:ByteArray):Number {
            var sum:Number = 0;
            for (var i:int = 0; i < RECORDS; i++) {
                sum += bytes.readByte();
                sum += bytes.readShort();
                sum += bytes.readInt() & 0xffff;
                sum += bytes.readFloat();
                sum += bytes.readDouble();
            }
            return sum;
        }

        /** Byte by byte, by index. */
        private function checksum(bytes:ByteArray):int {
            var length:int = bytes.length;
            var low:int = 1;
            var high:int = 0;
            for (var i:int = 0; i < length; i++) {
                low = (low + bytes[i]) % 65521;
                high = (high + low) % 65521;
            }
            return high ^ low;
        }
    }
}
