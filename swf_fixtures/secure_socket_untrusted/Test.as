// compile: -source-path=.,../tls
package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.security.*;
    import flash.utils.ByteArray;

    /** Servers that must not be trusted: no connection, an ioError, and the reason in serverCertificateStatus. */
    public class Test extends Sprite {
        [Embed(source="../tls/ca.der", mimeType="application/octet-stream")]
        private static const AUTHORITY:Class;

        private var names:Array = ["expired", "future", "other", "self-signed", "chain with a gap", "no TLS"];
        private var ports:Array;
        private var socket:SecureSocket;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            ports = event.arguments.concat();
            next();
        }

        private function next():void {
            if (ports.length == 0) {
                return;
            }
            socket = new SecureSocket();
            socket.addBinaryChainBuildingCertificate(new AUTHORITY(), true);
            socket.addEventListener(Event.CONNECT, trace);
            socket.addEventListener(Event.CLOSE, trace);
            socket.addEventListener(IOErrorEvent.IO_ERROR, onError);
            socket.connect("localhost", int(ports.shift()));
        }

        private function onError(event:IOErrorEvent):void {
            trace(names.shift() + ":", socket.serverCertificateStatus, socket.connected, socket.serverCertificate);
            trace("   ", event.errorID, event.text);
            next();
        }
    }
}
