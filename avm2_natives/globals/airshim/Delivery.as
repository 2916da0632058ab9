package airshim {
    import flash.desktop.NativeApplication;
    import flash.events.DatagramSocketDataEvent;
    import flash.display.NativeWindow;
    import flash.events.Event;
    import flash.events.InvokeEvent;
    import flash.events.IOErrorEvent;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.filesystem.File;
    import flash.net.DatagramSocket;
    import flash.net.LocalConnection;
    import flash.net.NetworkInfo;
    import flash.net.ServerSocket;
    import flash.net.SharedObject;
    import flash.net.Socket;
    import flash.net.URLStream;
    import flash.net.dns.DNSResolver;
    import flash.utils.ByteArray;
    import flash.utils.Timer;

    /** Events from outside of the program, one function for each. The runtime calls them between handlers. */
    public final class Delivery {
        public static function accepted(server:ServerSocket, socket:Socket):void {
            server.runtime_internal::deliver(new ServerSocketConnectEvent(ServerSocketConnectEvent.CONNECT, false, false, socket));
        }

        public static function serverClosed(server:ServerSocket):void {
            server.runtime_internal::deliver(new Event(Event.CLOSE));
        }

        public static function connected(socket:Socket):void {
            socket.runtime_internal::deliver(new Event(Event.CONNECT));
        }

        public static function failed(socket:Socket, text:String, id:int):void {
            socket.runtime_internal::failed(text, id);
        }

        public static function denied(socket:Socket, text:String, id:int):void {
            socket.runtime_internal::deliver(new SecurityErrorEvent(SecurityErrorEvent.SECURITY_ERROR, false, false, text, id));
        }

        public static function data(socket:Socket, bytes:Number):void {
            socket.runtime_internal::deliver(new ProgressEvent(ProgressEvent.SOCKET_DATA, false, false, bytes, 0));
        }

        public static function written(socket:Socket, pending:Number, total:Number):void {
            socket.runtime_internal::deliver(new OutputProgressEvent(OutputProgressEvent.OUTPUT_PROGRESS, false, false, pending, total));
        }

        public static function closed(socket:Socket):void {
            socket.runtime_internal::deliver(new Event(Event.CLOSE));
        }

        public static function fileLoaded(stream:URLStream, length:Number):void {
            stream.runtime_internal::fileLoaded(length);
        }

        public static function response(stream:URLStream, status:int, url:String, redirected:Boolean, length:Number,
                                        headers:Array):void {
            stream.runtime_internal::responded(status, url, redirected, length, headers);
        }

        public static function body(stream:URLStream, length:Number):void {
            stream.runtime_internal::arrived(length);
        }

        public static function fetched(stream:URLStream):void {
            stream.runtime_internal::answered();
        }

        public static function fetchFailed(stream:URLStream):void {
            stream.runtime_internal::failed();
        }

        public static function fetchRefused(stream:URLStream, certificate:ByteArray):void {
            stream.runtime_internal::refused(certificate);
        }

        public static function loadDenied(stream:URLStream, text:String, id:int):void {
            stream.runtime_internal::denied(text, id);
        }

        public static function datagram(socket:DatagramSocket, srcAddress:String, srcPort:int, dstAddress:String,
                                        dstPort:int, bytes:ByteArray):void {
            socket.runtime_internal::deliver(
                new DatagramSocketDataEvent(DatagramSocketDataEvent.DATA, false, false, srcAddress, srcPort, dstAddress,
                                            dstPort, bytes));
        }

        public static function datagramFailed(socket:DatagramSocket, text:String, id:int):void {
            socket.runtime_internal::deliver(new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, text, id));
        }

        public static function lookedUp(resolver:DNSResolver, host:String, type:int, answers:Array):void {
            resolver.runtime_internal::answered(host, type, answers);
        }

        public static function lookupFailed(resolver:DNSResolver, text:String, id:int):void {
            resolver.runtime_internal::failed(text, id);
        }

        /** A message from another program, or nonsense from one that isn't of this runtime. */
        public static function localMessage(receiver:LocalConnection, message:*):void {
            var parts:Array = message as Array;
            if (parts != null && parts[0] is String && parts[1] is String && parts[2] is Array) {
                receiver.runtime_internal::receive(parts);
            }
        }

        public static function localMessageSent(sender:LocalConnection, delivered:Boolean):void {
            sender.runtime_internal::sent(delivered);
        }

        public static function networkChanged():void {
            NetworkInfo.networkInfo.runtime_internal::changed();
        }

        public static function timerTick(timer:Timer):void {
            timer.runtime_internal::fire();
        }

        public static function invoked(args:Array, reason:String, directory:String):void {
            var from:File = directory == null ? null : new File(directory);
            var event:InvokeEvent = new InvokeEvent(InvokeEvent.INVOKE, false, false, from, args, reason);
            NativeApplication.runtime_internal::only().dispatchEvent(event);
        }

        public static function ended():void {
            SharedObject.runtime_internal::saveAll();
        }

        /** The program is ended from outside, whatever it says to that. */
        public static function exiting():void {
            NativeApplication.runtime_internal::only().dispatchEvent(new Event(Event.EXITING, false, true));
            NativeWindow.runtime_internal::closeAll(false);
        }

        /** The program has asked to be ended. */
        public static function closing():void {
            if (!NativeWindow.runtime_internal::closeAll(true)) {
                NativeApplication.runtime_internal::only().runtime_internal::stay();
            }
        }
    }
}
