package {
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.filesystem.File;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /** One connection: answers its requests one after the other. */
    public class Connection {
        private static const REASONS:Object = {
            200: "OK", 206: "Partial Content", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
            405: "Method Not Allowed", 416: "Range Not Satisfiable"
        };
        private static const TYPES:Object = {html: "text/html; charset=utf-8", css: "text/css", txt: "text/plain"};

        private var socket:Socket;
        private var site:Site;
        private var log:AccessLog;
        private var received:ByteArray = new ByteArray();
        private var request:Request;
        private var sender:FileSender;

        public function Connection(socket:Socket, site:Site, log:AccessLog) {
            this.socket = socket;
            this.site = site;
            this.log = log;
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            socket.addEventListener(Event.CLOSE, onClose);
            socket.addEventListener(IOErrorEvent.IO_ERROR, onClose);
        }

        private function onData(event:ProgressEvent):void {
            socket.readBytes(received, received.length);
            answerNext();
        }

        private function onClose(event:Event):void {
            if (sender != null) {
                sender.stop();
            }
        }

        private function answerNext():void {
            while (request == null && socket.connected) {
                request = Request.take(received);
                if (request == null) {
                    return;
                }
                answer();
            }
        }

        private function answer():void {
            if (!request.isWellFormed) {
                refuse(400);
            } else if (request.method != "GET" && request.method != "HEAD") {
                refuse(405);
            } else {
                try {
                    answerWith(site.find(request.target));
                } catch (error:URIError) {
                    refuse(400);
                }
            }
        }

        private function answerWith(file:File):void {
            if (file == null) {
                refuse(403);
                return;
            }
            if (!file.exists || file.isDirectory) {
                refuse(404);
                return;
            }
            var range:Object = request.range(file.size);
            if (range == null) {
                refuse(416, "Content-Range: bytes */" + file.size);
                return;
            }
            var length:Number = range.last - range.first + 1;
            var type:String = TYPES[file.extension] || "application/octet-stream";
            var headers:Array = ["Content-Type: " + type, "Accept-Ranges: bytes"];
            if (request.isPartial) {
                headers.push("Content-Range: bytes " + range.first + "-" + range.last + "/" + file.size);
            }
            writeHead(request.isPartial ? 206 : 200, length, headers);
            if (request.method == "HEAD" || length == 0) {
                finish();
            } else {
                sender = new FileSender(file, range.first, length, socket, onSent);
            }
        }

        private function refuse(status:int, header:String = null):void {
            var body:ByteArray = new ByteArray();
            body.writeUTFBytes(REASONS[status] + "\n");
            writeHead(status, body.length, ["Content-Type: text/plain"].concat(header == null ? [] : header));
            if (request.method != "HEAD") {
                socket.writeBytes(body);
            }
            finish();
        }

        private function writeHead(status:int, length:Number, headers:Array):void {
            log.write(socket.remoteAddress + " " + request.method + " " + request.target + " " + status + " " + length);
            var lines:Array = ["HTTP/1.1 " + status + " " + REASONS[status], "Content-Length: " + length];
            lines.push("Connection: " + (request.isPersistent ? "keep-alive" : "close"));
            socket.writeUTFBytes(lines.concat(headers).join("\r\n") + "\r\n\r\n");
        }

        /** The file has been sent, or can't be read to its end: then what was announced can't be kept. */
        private function onSent(isWhole:Boolean):void {
            sender = null;
            if (isWhole) {
                finish();
                answerNext();
            } else {
                socket.close();
            }
        }

        private function finish():void {
            socket.flush();
            if (!request.isPersistent) {
                socket.close();
            }
            request = null;
        }
    }
}
