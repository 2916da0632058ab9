package flash.filters {
    import airshim.runtime_internal;
    import flash.utils.ByteArray;

    /** The values of filters are kept as those who draw keep them. Nothing is drawn here. */
    public class BitmapFilter {
        public function BitmapFilter() {
            super();
        }

        public function clone():BitmapFilter {
            return null;
        }

        /** Held between two bounds; not a number counts as the lower one. */
        runtime_internal static function between(value:Number, least:Number, most:Number):Number {
            return value > least ? Math.min(value, most) : least;
        }

        /** Kept in 255ths. */
        runtime_internal static function opacity(value:Number):Number {
            return int(runtime_internal::between(value, 0, 1) * 255) / 255;
        }

        /** Kept in 32 bits. */
        runtime_internal static function single(value:Number):Number {
            var bytes:ByteArray = new ByteArray();
            bytes.writeFloat(value);
            bytes.position = 0;
            return bytes.readFloat();
        }

        /** One of the values of BitmapFilterType; others count as "full". */
        runtime_internal static function type(value:String):String {
            if (value == null) {
                Error.throwError(TypeError, 2007, "type");
            }
            return value == BitmapFilterType.INNER || value == BitmapFilterType.OUTER ? value : BitmapFilterType.FULL;
        }
    }
}
