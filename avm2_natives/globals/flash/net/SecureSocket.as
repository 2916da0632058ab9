package flash.net {
    import airshim.runtime_internal;
    import flash.security.X509Certificate;
    import flash.utils.ByteArray;

    /** A Socket that speaks TLS, to servers whose certificate is trusted. */
    [Allocator]
    [API("668","674")]
    public class SecureSocket extends Socket {
        private var _certificate:X509Certificate = null;

        public function SecureSocket() {
            super();
        }

        public static native function get isSupported():Boolean;

        override public function connect(host:String, port:int):void {
            super.connect(host, port);
            _certificate = null;
        }

        public native function get serverCertificateStatus():String;

        /** The certificate that the server has shown; null before a connection was made. */
        [API("674")]
        public function get serverCertificate():X509Certificate {
            if (_certificate == null) {
                var facts:Object = readCertificate();
                if (facts != null) {
                    _certificate = X509Certificate.runtime_internal::create(facts);
                }
            }
            return _certificate;
        }

        /** Errors: TypeError #2007 for null, ArgumentError #2004 for what is no certificate. */
        [API("674")]
        public native function addBinaryChainBuildingCertificate(certificate:ByteArray, trusted:Boolean):void;

        runtime_internal override native function open(host:String, port:int, timeout:uint):void;

        private native function readCertificate():Object;
    }
}
