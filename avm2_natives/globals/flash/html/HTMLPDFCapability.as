package flash.html {
    [Version("air1.0")]
    public class HTMLPDFCapability {
        public static const ERROR_CANNOT_LOAD_READER:int = 3204;
        public static const ERROR_INSTALLED_READER_NOT_FOUND:int = 3201;
        public static const ERROR_INSTALLED_READER_TOO_OLD:int = 3202;
        public static const ERROR_PREFERRED_READER_TOO_OLD:int = 3203;
        public static const STATUS_OK:int = 0;

        public function HTMLPDFCapability() {
            super();
        }
    }
}
