package flash.security {
    import airshim.runtime_internal;
    import flash.utils.ByteArray;

    [API("674")]
    public class X509Certificate {
        private var _facts:Object = {};

        public function X509Certificate() {
            super();
        }

        public function get encoded():ByteArray {
            return _facts.encoded;
        }

        public function get issuer():X500DistinguishedName {
            return _facts.issuer;
        }

        public function get issuerUniqueID():String {
            return _facts.issuerUniqueID;
        }

        public function get serialNumber():String {
            return _facts.serialNumber;
        }

        public function get signatureAlgorithmOID():String {
            return _facts.signatureAlgorithmOID;
        }

        public function get signatureAlgorithmParams():ByteArray {
            return _facts.signatureAlgorithmParams;
        }

        public function get subject():X500DistinguishedName {
            return _facts.subject;
        }

        public function get subjectPublicKey():String {
            return _facts.subjectPublicKey;
        }

        public function get subjectPublicKeyAlgorithmOID():String {
            return _facts.subjectPublicKeyAlgorithmOID;
        }

        public function get subjectUniqueID():String {
            return _facts.subjectUniqueID;
        }

        public function get validNotAfter():Date {
            return _facts.validNotAfter == null ? null : new Date(_facts.validNotAfter);
        }

        public function get validNotBefore():Date {
            return _facts.validNotBefore == null ? null : new Date(_facts.validNotBefore);
        }

        public function get version():uint {
            return _facts.version;
        }

        /** `facts` are those that the members of their names show; the times are in milliseconds since 1970. */
        runtime_internal static function create(facts:Object):X509Certificate {
            var certificate:X509Certificate = new X509Certificate();
            facts.issuer = X500DistinguishedName.runtime_internal::create(facts.issuer);
            facts.subject = X500DistinguishedName.runtime_internal::create(facts.subject);
            certificate._facts = facts;
            return certificate;
        }
    }
}
