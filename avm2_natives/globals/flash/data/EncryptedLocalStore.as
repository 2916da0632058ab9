package flash.data {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.utils.ByteArray;

    /** Data that only its application can read. There is nothing here that could keep it so. */
    [Version("air1.0")]
    public class EncryptedLocalStore {
        public function EncryptedLocalStore() {
            super();
            requireApplicationSandbox();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function getItem(name:String):ByteArray {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.getItem()");
            return null;
        }

        public static function setItem(name:String, data:ByteArray, stronglyBound:Boolean = false):void {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.setItem()");
        }

        public static function removeItem(name:String):void {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.removeItem()");
        }

        public static function reset():void {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.data::EncryptedLocalStore.reset()");
        }
    }
}
