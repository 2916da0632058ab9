package flash.system {
    public class SecurityDomain {
        private static var _current:SecurityDomain = null;

        public function SecurityDomain() {
            super();
            if (_current != null) {
                Error.throwError(ArgumentError, 2012, "SecurityDomain$");
            }
        }

        public static function get currentDomain():SecurityDomain {
            if (_current == null) {
                _current = new SecurityDomain();
            }
            return _current;
        }
    }
}
