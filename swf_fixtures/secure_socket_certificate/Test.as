// compile: -source-path=.,../tls
package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.security.*;
    import flash.utils.ByteArray;

    /** What X509Certificate tells of a server. How numbers and names are written is INF. */
    public class Test extends Sprite {
        [Embed(source="../tls/ca.der", mimeType="application/octet-stream")]
        private static const AUTHORITY:Class;

        private var socket:SecureSocket = new SecureSocket();

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            socket.addBinaryChainBuildingCertificate(new AUTHORITY(), true);
            socket.addEventListener(Event.CONNECT, onConnect);
            socket.connect("127.0.0.1", int(event.arguments[0]));
        }

        private function onConnect(event:Event):void {
            var certificate:X509Certificate = socket.serverCertificate;
            trace(certificate == socket.serverCertificate, certificate.version);
            trace("subject:", certificate.subject, "/", certificate.subject.commonName, "/",
                  certificate.subject.organizationName, "/", certificate.subject.countryName, "/",
                  certificate.subject.localityName, "/", certificate.subject.organizationalUnitName, "/",
                  certificate.subject.stateOrProvinceName);
            trace("issuer:", certificate.issuer);
            trace("time:", certificate.validNotBefore.toUTCString(), "to", certificate.validNotAfter.toUTCString());
            trace("key:", certificate.subjectPublicKeyAlgorithmOID, certificate.subjectPublicKey.length);
            trace("signature:", certificate.signatureAlgorithmOID, certificate.signatureAlgorithmParams);
            trace("serial number:", certificate.serialNumber.length > 0);
            trace("unique ids:", certificate.issuerUniqueID, certificate.subjectUniqueID);
            trace("encoded:", certificate.encoded is ByteArray, certificate.encoded[0] == 0x30);
            socket.close();
            trace("after close:", socket.serverCertificateStatus, socket.serverCertificate == certificate);
        }
    }
}
