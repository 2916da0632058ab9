package flash.security {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air2.0")]
    public class XMLSignatureValidator extends EventDispatcher {
        private var _digestStatus:String;
        private var _identityStatus:String;
        private var _referencesStatus:String;
        private var _referencesValidationSetting:String;
        private var _revocationCheckSetting:String;
        private var _signerCN:String;
        private var _signerDN:String;
        private var _signerExtendedKeyUsages:Array;
        private var _signerTrustSettings:Array;
        private var _uriDereferencer:IURIDereferencer;
        private var _useSystemTrustStore:Boolean;
        private var _validityStatus:String;

        public function XMLSignatureValidator() {
            super();
            requireApplicationSandbox();
        }

        public function get digestStatus():String {
            return _digestStatus;
        }

        public function get identityStatus():String {
            return _identityStatus;
        }

        public function get referencesStatus():String {
            return _referencesStatus;
        }

        public function get referencesValidationSetting():String {
            return _referencesValidationSetting;
        }

        public function set referencesValidationSetting(value:String):void {
            _referencesValidationSetting = value;
        }

        public function get revocationCheckSetting():String {
            return _revocationCheckSetting;
        }

        public function set revocationCheckSetting(value:String):void {
            _revocationCheckSetting = value;
        }

        public function get signerCN():String {
            return _signerCN;
        }

        public function get signerDN():String {
            return _signerDN;
        }

        public function get signerExtendedKeyUsages():Array {
            return _signerExtendedKeyUsages;
        }

        public function get signerTrustSettings():Array {
            return _signerTrustSettings;
        }

        public function get uriDereferencer():IURIDereferencer {
            return _uriDereferencer;
        }

        public function set uriDereferencer(value:IURIDereferencer):void {
            _uriDereferencer = value;
        }

        public function get useSystemTrustStore():Boolean {
            return _useSystemTrustStore;
        }

        public function set useSystemTrustStore(value:Boolean):void {
            _useSystemTrustStore = value;
        }

        public function get validityStatus():String {
            return _validityStatus;
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function addCertificate(cert:ByteArray, trusted:Boolean):Object {
            Unimplemented.throwFor("flash.security::XMLSignatureValidator/addCertificate()");
            return null;
        }

        public function verify(signature:XML):void {
            Unimplemented.throwFor("flash.security::XMLSignatureValidator/verify()");
        }
    }
}
