package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.MouseEvent;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.text.TextField;
    import flash.text.TextFieldType;

    /** A server that is started and worked by its window, as many are: by words that one clicks on. */
    public class Test extends Sprite {
        private var server:ServerSocket;
        private var client:Socket;
        private var port:TextField;
        private var message:TextField;

        public function Test() {
            port = addInput("port", "0", 10);
            message = addInput("message", "from the window", 40);
            addButton("Bind", bind, 70);
            addButton("Send", send, 100);
            trace("waiting for a click");
        }

        private function addInput(name:String, text:String, y:int):TextField {
            var field:TextField = new TextField();
            field.name = name;
            field.type = TextFieldType.INPUT;
            field.text = text;
            field.x = 10;
            field.y = y;
            field.width = 200;
            field.height = 20;
            addChild(field);
            return field;
        }

        private function addButton(label:String, onClick:Function, y:int):void {
            var field:TextField = new TextField();
            field.htmlText = "<u><b>" + label + "</b></u>";
            field.selectable = false;
            field.x = 10;
            field.y = y;
            field.width = 100;
            field.height = 20;
            field.addEventListener(MouseEvent.CLICK, onClick);
            addChild(field);
        }

        private function bind(event:Event):void {
            if (server != null) {
                server.close();
            }
            server = new ServerSocket();
            server.bind(parseInt(port.text), "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            client = event.socket;
            client.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            client.addEventListener(Event.CLOSE, onClose);
        }

        private function onData(event:ProgressEvent):void {
            trace("received " + client.readUTFBytes(client.bytesAvailable));
        }

        private function onClose(event:Event):void {
            trace("closed");
            server.close();
        }

        private function send(event:Event):void {
            if (client == null) {
                trace("nobody is there");
                return;
            }
            client.writeUTFBytes(message.text + "\n");
            client.flush();
        }
    }
}
