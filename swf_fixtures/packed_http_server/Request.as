package {
    import flash.utils.ByteArray;

    /** The head of a request. Requests with a body aren't served here. */
    public class Request {
        public var method:String;
        public var target:String;
        public var version:String;
        private var headers:Object = {};

        /** Takes the head of the first request out of what was received; null where it isn't whole yet. */
        public static function take(received:ByteArray):Request {
            for (var i:int = 3; i < received.length; i++) {
                if (received[i] == 10 && received[i - 1] == 13 && received[i - 2] == 10 && received[i - 3] == 13) {
                    received.position = 0;
                    var request:Request = new Request(received.readUTFBytes(i + 1));
                    var rest:ByteArray = new ByteArray();
                    received.readBytes(rest);
                    received.clear();
                    received.writeBytes(rest);
                    return request;
                }
            }
            return null;
        }

        public function Request(head:String) {
            var lines:Array = head.split("\r\n");
            var first:Array = lines.shift().split(" ");
            method = first[0];
            target = first[1];
            version = first[2];
            for each (var line:String in lines) {
                var parts:Array = /^([^:]+):\s*(.*?)\s*$/.exec(line);
                if (parts != null) {
                    headers[parts[1].toLowerCase()] = parts[2];
                }
            }
        }

        public function get isWellFormed():Boolean {
            return version != null && version.indexOf("HTTP/1.") == 0 && target.charAt(0) == "/";
        }

        public function get isPersistent():Boolean {
            return version == "HTTP/1.1" && headers["connection"] != "close";
        }

        /**
         * The bytes that are asked for, of a file of `size` bytes: `{first, last}`. All of them where no range is named, or
         * several are; null where there are no such bytes.
         */
        public function range(size:Number):Object {
            var parts:Array = /^bytes=(\d*)-(\d*)$/.exec(headers["range"]);
            if (!isPartial || parts == null) {
                return {first: 0, last: size - 1};
            }
            var first:Number = parts[1] == "" ? Math.max(0, size - Number(parts[2])) : Number(parts[1]);
            var last:Number = parts[1] == "" || parts[2] == "" ? size - 1 : Math.min(Number(parts[2]), size - 1);
            return first <= last ? {first: first, last: last} : null;
        }

        /** Whether a range is named. */
        public function get isPartial():Boolean {
            return /^bytes=(\d+-\d*|-\d+)$/.test(headers["range"]);
        }
    }
}
