package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.InvokeEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.Socket;

    /**
     * A client: connects to the port that its parameter `port` names, sends its first argument, and ends with the exit code that
     * it is sent.
     */
    public class Test extends Sprite {
        private var socket:Socket = new Socket();
        private var greeting:String;
        private var code:String = "";

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            greeting = event.arguments[0];
            trace(NativeApplication.nativeApplication.applicationID, greeting);
            socket.addEventListener(Event.CONNECT, onConnect);
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            socket.addEventListener(Event.CLOSE, onClose);
            socket.addEventListener(IOErrorEvent.IO_ERROR, onError);
            socket.addEventListener(SecurityErrorEvent.SECURITY_ERROR, onError);
            socket.connect("127.0.0.1", parseInt(loaderInfo.parameters.port));
        }

        private function onConnect(event:Event):void {
            trace("connected");
            socket.writeUTFBytes(greeting);
            socket.flush();
        }

        private function onData(event:ProgressEvent):void {
            code += socket.readUTFBytes(socket.bytesAvailable);
        }

        private function onClose(event:Event):void {
            trace("closed after", code);
            NativeApplication.nativeApplication.exit(parseInt(code));
        }

        private function onError(event:Event):void {
            trace(event.type);
            NativeApplication.nativeApplication.exit(1);
        }
    }
}
