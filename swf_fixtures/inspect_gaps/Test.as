// compile: -externs=flash.utils.Endian,flash.future.Teleporter
package {
    import flash.display.BitmapData;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ServerSocketConnectEvent;
    import flash.filters.BlurFilter;
    import flash.future.Teleporter;
    import flash.geom.Point;
    import flash.net.FileReference;
    import flash.net.NetConnection;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.text.TextField;
    import flash.utils.ByteArray;
    import flash.utils.Endian;
    import flash.utils.getTimer;

    /** Names what is there and what isn't, for `airshim inspect`. What isn't there stands in functions that nobody calls. */
    public class Test extends Sprite {
        private var server:ServerSocket;
        private var sockets:Vector.<Socket> = new Vector.<Socket>();

        public function Test() {
            var label:TextField = new TextField();
            label.name = "label";
            label.text = "Start";
            label.width = 100;
            label.height = 20;
            addChild(label);
            trace("started", getTimer() >= 0);
        }

        private function start():void {
            server = new ServerSocket();
            server.addEventListener(ServerSocketConnectEvent.CONNECT, function (event:ServerSocketConnectEvent):void {
                var socket:Socket = event.socket;
                sockets.push(socket);
                sockets[0].writeUTFBytes("hello");
            });
            server.bind(0);
            server.listen();
        }

        private function notImplemented(bitmap:BitmapData, any:Object):void {
            new FileReference().browse();
            new NetConnection().connect("rtmp://example.org/");
            any.uploadUnencoded(null);
        }

        private function notDeclared(bytes:ByteArray, any:*):void {
            bytes.endian = Endian.ofMachine;
            var teleporter:Teleporter = new Teleporter();
            teleporter.beam("there");
            any.engage();
            any.course = "home";
            trace(any.course);
        }
    }
}
