package {
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /** One connection of the HTTP server: takes requests apart, also when they come in pieces or several at once. */
    public class HttpConnection {
        private static const PAGE:String = "<!DOCTYPE html><title>airshim</title><h1>It works</h1>";
        private static const REASONS:Object = {200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed"};

        private var socket:Socket;
        private var received:ByteArray = new ByteArray();

        public function HttpConnection(socket:Socket) {
            this.socket = socket;
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
        }

        private function onData(event:ProgressEvent):void {
            socket.readBytes(received, received.length);
            while (socket.connected && answerOne()) {
            }
        }

        /** Answers the first request in the buffer. False where it isn't complete yet. */
        private function answerOne():Boolean {
            var headLength:int = findHeadEnd();
            if (headLength < 0) {
                return false;
            }
            received.position = 0;
            var lines:Array = received.readUTFBytes(headLength).split("\r\n");
            var request:Array = lines.shift().split(" ");
            if (request.length != 3 || request[2].indexOf("HTTP/1.") != 0) {
                trace("bad request");
                respond(400, "text/plain", "Bad Request\n", false, false);
                return false;
            }
            var headers:Object = parseHeaders(lines);
            var bodyLength:int = "content-length" in headers ? parseInt(headers["content-length"]) : 0;
            if (received.length < headLength + bodyLength) {
                return false;
            }
            var body:String = received.readUTFBytes(bodyLength);
            dropFirst(headLength + bodyLength);
            answer(request[0], request[1], body, isPersistent(request[2], headers["connection"]));
            return true;
        }

        private function answer(method:String, path:String, body:String, persistent:Boolean):void {
            if (method == "POST" && path == "/echo") {
                log(method, path, 200);
                respond(200, "text/plain", body, persistent, false);
            } else if (method != "GET" && method != "HEAD") {
                log(method, path, 405);
                respond(405, "text/plain", "Method Not Allowed\n", persistent, false);
            } else if (path == "/") {
                log(method, path, 200);
                respond(200, "text/html", PAGE, persistent, method == "HEAD");
            } else {
                log(method, path, 404);
                respond(404, "text/plain", "Not Found\n", persistent, method == "HEAD");
            }
        }

        private function log(method:String, path:String, status:int):void {
            trace(method + " " + path + " " + status);
        }

        private function respond(status:int, type:String, text:String, persistent:Boolean, headOnly:Boolean):void {
            var body:ByteArray = new ByteArray();
            body.writeUTFBytes(text);
            socket.writeUTFBytes("HTTP/1.1 " + status + " " + REASONS[status] + "\r\n"
                + "Content-Type: " + type + "; charset=utf-8\r\n"
                + "Content-Length: " + body.length + "\r\n"
                + "Connection: " + (persistent ? "keep-alive" : "close") + "\r\n\r\n");
            if (!headOnly) {
                socket.writeBytes(body);
            }
            socket.flush();
            if (!persistent) {
                socket.close();
            }
        }

        /** How long the request's head is, with the empty line that ends it; -1 where that hasn't come. */
        private function findHeadEnd():int {
            for (var i:int = 3; i < received.length; i++) {
                if (received[i] == 10 && received[i - 1] == 13 && received[i - 2] == 10 && received[i - 3] == 13) {
                    return i + 1;
                }
            }
            return -1;
        }

        private function dropFirst(count:int):void {
            var rest:ByteArray = new ByteArray();
            rest.writeBytes(received, count, received.length - count);
            received = rest;
        }

        private static function parseHeaders(lines:Array):Object {
            var headers:Object = {};
            for each (var line:String in lines) {
                var colon:int = line.indexOf(":");
                if (colon > 0) {
                    var value:String = line.substr(colon + 1);
                    while (value.charAt(0) == " ") {
                        value = value.substr(1);
                    }
                    headers[line.substr(0, colon).toLowerCase()] = value;
                }
            }
            return headers;
        }

        /** Connections persist by default since HTTP/1.1. */
        private static function isPersistent(version:String, connection:String):Boolean {
            var wish:String = connection == null ? "" : connection.toLowerCase();
            return version == "HTTP/1.0" ? wish == "keep-alive" : wish != "close";
        }
    }
}
