package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;

    /**
     * `certificateError`, of AIR 51: what a server is refused for can be accepted by preventDefault(), for that connection and
     * that certificate. Who isn't asked, or doesn't prevent it, gets an ioError (INF, as is `serverCertificateStatus` of what
     * was accepted).
     */
    public class Test extends Sprite {
        private var ports:Array;
        private var steps:Array;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            ports = event.arguments;
            trace(SecurityErrorEvent.CERTIFICATE_ERROR);
            steps = [
                function():void { connect("accepted", ports[0], true); },
                function():void { connect("not accepted", ports[1], false); },
                function():void { connect("accepted before", ports[0], false); },
                function():void { connect("good", ports[2], false); },
                function():void { load("accepted", ports[3], true); },
                function():void { load("not accepted", ports[4], false); }
            ];
            next();
        }

        private function next():void {
            if (steps.length > 0) {
                steps.shift()();
            }
        }

        private function connect(name:String, port:int, accept:Boolean):void {
            trace("a socket,", name);
            var socket:SecureSocket = new SecureSocket();
            socket.addEventListener(SecurityErrorEvent.CERTIFICATE_ERROR, function(event:SecurityErrorEvent):void {
                trace(" ", event.type, event.bubbles, event.cancelable, event.errorID, event.text, event.target == socket);
                trace(" ", socket.connected, socket.serverCertificateStatus);
                if (accept) {
                    event.preventDefault();
                }
            });
            socket.addEventListener(Event.CONNECT, function(event:Event):void {
                trace("  connect", socket.serverCertificateStatus, socket.serverCertificate.subject.commonName);
                socket.writeUTFBytes("hello");
                socket.flush();
            });
            socket.addEventListener(ProgressEvent.SOCKET_DATA, function(event:Event):void {
                trace("  answer", socket.readUTFBytes(socket.bytesAvailable));
                socket.close();
                next();
            });
            socket.addEventListener(IOErrorEvent.IO_ERROR, function(event:IOErrorEvent):void {
                trace("  ioError", event.errorID, socket.serverCertificateStatus);
                next();
            });
            socket.connect("localhost", port);
        }

        private function load(name:String, port:int, accept:Boolean):void {
            trace("a URLLoader,", name);
            var loader:URLLoader = new URLLoader();
            loader.addEventListener(SecurityErrorEvent.CERTIFICATE_ERROR, function(event:SecurityErrorEvent):void {
                trace(" ", event.type, event.cancelable, event.target == loader);
                if (accept) {
                    event.preventDefault();
                }
            });
            loader.addEventListener(Event.COMPLETE, function(event:Event):void {
                trace("  complete", loader.data);
                next();
            });
            loader.addEventListener(IOErrorEvent.IO_ERROR, function(event:IOErrorEvent):void {
                trace("  ioError", event.errorID);
                next();
            });
            loader.load(new URLRequest("https://localhost:" + port + "/secret"));
        }
    }
}
