package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** What a fresh Socket shows, and what its properties take (semantics section 4.1). */
    public class Test extends Sprite {
        public function Test() {
            var socket:Socket = new Socket();
            trace(socket.connected, socket.endian, socket.objectEncoding, socket.timeout);
            trace(socket.localAddress, socket.localPort, socket.remoteAddress, socket.remotePort);
            socket.timeout = 0;
            trace(socket.timeout);
            socket.timeout = 251;
            trace(socket.timeout);
            socket.endian = "littleEndian";
            socket.objectEncoding = 0;
            trace(socket.endian, socket.objectEncoding);
            trace(new Socket(null, 80).connected);
        }
    }
}
