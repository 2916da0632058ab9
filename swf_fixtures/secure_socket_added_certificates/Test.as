// compile: -source-path=.,../tls
package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.security.*;
    import flash.utils.ByteArray;

    /** Certificates that the program adds: one that closes a gap in a chain, and a server's own, which signed itself. */
    public class Test extends Sprite {
        [Embed(source="../tls/ca.der", mimeType="application/octet-stream")]
        private static const AUTHORITY:Class;

        [Embed(source="../tls/intermediate.der", mimeType="application/octet-stream")]
        private static const INTERMEDIATE:Class;

        [Embed(source="../tls/self_signed.der", mimeType="application/octet-stream")]
        private static const OWN:Class;

        private var ports:Array;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            ports = event.arguments.concat();
            var socket:SecureSocket = new SecureSocket();
            socket.addBinaryChainBuildingCertificate(new AUTHORITY(), true);
            socket.addBinaryChainBuildingCertificate(new INTERMEDIATE(), false);
            socket.addEventListener(Event.CONNECT, onChain);
            socket.addEventListener(IOErrorEvent.IO_ERROR, trace);
            socket.connect("localhost", int(ports[0]));
        }

        private function onChain(event:Event):void {
            trace("chain:", event.target.serverCertificateStatus, event.target.serverCertificate.issuer.commonName);
            event.target.close();
            var socket:SecureSocket = new SecureSocket();
            socket.addBinaryChainBuildingCertificate(new OWN(), true);
            socket.addEventListener(Event.CONNECT, onOwn);
            socket.addEventListener(IOErrorEvent.IO_ERROR, trace);
            socket.connect("localhost", int(ports[1]));
        }

        private function onOwn(event:Event):void {
            trace("own:", event.target.serverCertificateStatus, event.target.serverCertificate.issuer.commonName);
            event.target.close();
        }
    }
}
