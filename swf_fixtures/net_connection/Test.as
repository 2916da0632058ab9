package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** NetConnection without a server, and what becomes of RTMP, which isn't there. */
    public class Test extends Sprite {
        public function Test() {
            var connection:NetConnection = new NetConnection();
            connection.addEventListener(NetStatusEvent.NET_STATUS, onStatus);
            trace(connection.connected, connection.uri, connection.objectEncoding, connection.client == connection);
            attempt("NetStream unconnected", function():void { new NetStream(connection); });
            connection.connect(null);
            trace(connection.connected, connection.uri, connection.protocol);
            var stream:NetStream = new NetStream(connection);
            trace(stream.client == stream, stream.bufferTime, stream.time);
            attempt("play", stream.play, "x.flv");
            attempt("rtmp", new NetConnection().connect, "rtmp://127.0.0.1/app");
            var peer:NetConnection = new NetConnection();
            peer.addEventListener(NetStatusEvent.NET_STATUS, function(event:NetStatusEvent):void {
                trace("rtmfp:", event.info.code, event.info.level, peer.connected);
            });
            attempt("rtmfp", peer.connect, "rtmfp:");
            attempt("nonsense", connection.connect, "nonsense");
            attempt("call", connection.call, "method", null);
            connection.close();
            trace(connection.connected);
            attempt("protocol", function():void { connection.protocol; });
            var group:GroupSpecifier = new GroupSpecifier("name");
            group.postingEnabled = true;
            trace(group.postingEnabled, group.routingEnabled);
            attempt("groupspec", group.groupspecWithAuthorizations);
            attempt("NetGroup", function():void { new NetGroup(connection, "G:1"); });
        }

        private function onStatus(event:NetStatusEvent):void {
            trace(event.info.code, event.info.level);
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
