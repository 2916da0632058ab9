package flash.data {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** Data that only its application can read. There is nothing here that could keep it so. */
    [Version("air1.0")]
    public class EncryptedLocalStore {
        public function EncryptedLocalStore() {
            super();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function getItem(name:String):ByteArray {
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.getItem()");
            return null;
        }

        public static function setItem(name:String, data:ByteArray, stronglyBound:Boolean = false):void {
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.setItem()");
        }

        public static function removeItem(name:String):void {
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.removeItem()");
        }

        public static function reset():void {
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.reset()");
        }
    }
}
