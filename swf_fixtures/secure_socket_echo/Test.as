// compile: -source-path=.,../tls
package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.security.*;
    import flash.utils.ByteArray;

    /** A connection over TLS: events, states and bytes as with a Socket, and the certificate that the server shows. */
    public class Test extends Sprite {
        [Embed(source="../tls/ca.der", mimeType="application/octet-stream")]
        private static const AUTHORITY:Class;

        private var socket:SecureSocket = new SecureSocket();

        public function Test() {
            trace("isSupported", SecureSocket.isSupported, socket is Socket);
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            show("fresh");
            socket.addBinaryChainBuildingCertificate(new AUTHORITY(), true);
            socket.addEventListener(Event.CONNECT, onConnect);
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            socket.addEventListener(Event.CLOSE, onClose);
            socket.addEventListener(IOErrorEvent.IO_ERROR, trace);
            socket.connect("localhost", int(event.arguments[0]));
            show("connecting");
        }

        private function show(state:String):void {
            trace(state + ":", socket.connected, socket.serverCertificateStatus, socket.serverCertificate);
        }

        private function onConnect(event:Event):void {
            show("connected");
            trace(socket.remoteAddress, socket.remotePort > 0);
            socket.writeUTF("h\u00e9llo");
            trace("pending", socket.bytesPending);
            socket.flush();
        }

        private function onData(event:ProgressEvent):void {
            trace(event, socket.bytesAvailable);
            trace(socket.readUTFBytes(socket.bytesAvailable));
        }

        private function onClose(event:Event):void {
            show("closed");
        }
    }
}
