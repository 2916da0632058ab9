package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.security.*;
    import flash.utils.ByteArray;

    /** What SecureSocket refuses at once, and the names of the certificates' states. */
    public class Test extends Sprite {
        public function Test() {
            var socket:SecureSocket = new SecureSocket();
            var bytes:ByteArray = new ByteArray();
            bytes.writeUTFBytes("no certificate");
            attempt("add null", socket.addBinaryChainBuildingCertificate, null, true);
            attempt("add empty", socket.addBinaryChainBuildingCertificate, new ByteArray(), true);
            attempt("add nonsense", socket.addBinaryChainBuildingCertificate, bytes, false);
            attempt("connect null", socket.connect, null, 443);
            attempt("connect port -1", socket.connect, "localhost", -1);
            attempt("connect port 65536", socket.connect, "localhost", 65536);
            attempt("write", socket.writeByte, 1);
            attempt("flush", socket.flush);
            attempt("close", socket.close);
            trace(socket.serverCertificateStatus, socket.timeout);
            trace(CertificateStatus.EXPIRED, CertificateStatus.INVALID, CertificateStatus.INVALID_CHAIN,
                  CertificateStatus.NOT_YET_VALID, CertificateStatus.PRINCIPAL_MISMATCH, CertificateStatus.REVOKED,
                  CertificateStatus.TRUSTED, CertificateStatus.UNKNOWN, CertificateStatus.UNTRUSTED_SIGNERS);
        }

        private function attempt(what:String, call:Function, ...args):void {
            try {
                call.apply(null, args);
                trace(what + ": done");
            } catch (error:Error) {
                trace(what + ":", error);
            }
        }
    }
}
