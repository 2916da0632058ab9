package flash.net {
    import airshim.runtime_internal;
    import flash.events.SecurityErrorEvent;
    import flash.security.X509Certificate;
    import flash.utils.ByteArray;

    /** A Socket that speaks TLS, to servers whose certificate is trusted. */
    [Allocator]
    [API("668","674")]
    [Event(name="certificateError", type="flash.events.SecurityErrorEvent")]
    public class SecureSocket extends Socket {
        private var _certificate:X509Certificate = null;

        /** Where it was told to connect to. */
        private var _host:String = null;
        private var _port:int = 0;

        public function SecureSocket() {
            super();
        }

        public static native function get isSupported():Boolean;

        override public function connect(host:String, port:int):void {
            acceptRefused(false);
            super.connect(host, port);
            _certificate = null;
            _host = host;
            _port = port;
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

        /**
         * A script that listens to `certificateError` may have it connect all the same. Then it connects again, and accepts
         * that very certificate.
         */
        runtime_internal override function failed(text:String, id:int):void {
            if (wasRefused && hasEventListener("certificateError")) {
                var event:SecurityErrorEvent = new SecurityErrorEvent("certificateError", false, true, text, id);
                if (!runtime_internal::deliver(event) && wasRefused) {
                    acceptRefused(true);
                    runtime_internal::open(_host, _port, timeout);
                    return;
                }
                if (!wasRefused) {
                    // It has been told to connect to somewhere else.
                    return;
                }
            }
            super.runtime_internal::failed(text, id);
        }

        private native function get wasRefused():Boolean;

        private native function acceptRefused(accept:Boolean):void;

        runtime_internal override native function open(host:String, port:int, timeout:uint):void;

        private native function readCertificate():Object;
    }
}
