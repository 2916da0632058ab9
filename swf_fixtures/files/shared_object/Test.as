package {
    import flash.display.Sprite;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;
    import flash.net.ObjectEncoding;
    import flash.net.SharedObject;
    import flash.net.SharedObjectFlushStatus;
    import flash.utils.ByteArray;

    /** Local shared objects: what is written, and that it is the files' own format. */
    public class Test extends Sprite {
        private var directory:File = File.applicationStorageDirectory.resolvePath("#SharedObjects");

        public function Test() {
            var settings:SharedObject = SharedObject.getLocal("settings");
            trace(settings.data.port, settings.size, settings.objectEncoding);
            settings.data.port = 8080;
            settings.data.hosts = ["a", "b", "a"];
            settings.data.nested = {a: {b: null}, host: "a"};
            trace(SharedObject.getLocal("settings") === settings);
            trace(settings.flush() == SharedObjectFlushStatus.FLUSHED);
            var file:File = directory.resolvePath("test.swf/settings.sol");
            trace(file.size == settings.size, hex(file).substr(0, 46));

            var old:SharedObject = SharedObject.getLocal("old/one", "/");
            old.objectEncoding = ObjectEncoding.AMF0;
            old.data.text = "x";
            old.data.flag = true;
            old.flush(100000);
            trace(hex(directory.resolvePath("old/one.sol")));

            // As Flash Player has written it: AMF3 with a name that refers to the first one's text.
            write("old/given.sol", "00bf000000355443534f0004000000000005676976656e00000003"
                + "0b6669727374" + "060b7468657265" + "00" + "0d7365636f6e64" + "0600" + "00");
            var given:SharedObject = SharedObject.getLocal("old/given", "/");
            trace(given.data.first, given.data.second, given.objectEncoding);
            given.clear();
            trace(given.data.first, directory.resolvePath("old/given.sol").exists);

            trace(SharedObject.getDiskUsage("app:/old"), SharedObject.getDiskUsage("app:/never"));
            trace(SharedObject.deleteAll("app:/old"), SharedObject.deleteAll("app:/old"), old.data.text);
            trace(directory.resolvePath("old").exists, file.exists);

            write("broken.sol", "00bf000000ff5443534f");
            trace(SharedObject.getLocal("broken", "/").data.first);

            for each (var name:String in ["", "a b", "../x", "a:b"]) {
                attempt(name, function ():void { SharedObject.getLocal(name); });
            }
            attempt("null", function ():void { SharedObject.getLocal(null); });
            attempt("path", function ():void { SharedObject.getLocal("x", "/elsewhere"); });
            attempt("remote", function ():void { SharedObject.getRemote("x"); });
            attempt("encoding", function ():void { settings.objectEncoding = 1; });
            // Saved at the end.
            SharedObject.getLocal("unsaved", "/").data.x = 1;
        }

        private function hex(file:File):String {
            var stream:FileStream = new FileStream();
            stream.open(file, FileMode.READ);
            var text:String = "";
            while (stream.bytesAvailable > 0) {
                var byte:uint = stream.readUnsignedByte();
                text += (byte < 16 ? "0" : "") + byte.toString(16);
            }
            stream.close();
            return text;
        }

        private function write(path:String, hex:String):void {
            var bytes:ByteArray = new ByteArray();
            for (var i:int = 0; i < hex.length; i += 2) {
                bytes.writeByte(parseInt(hex.substr(i, 2), 16));
            }
            var stream:FileStream = new FileStream();
            stream.open(directory.resolvePath(path), FileMode.WRITE);
            stream.writeBytes(bytes);
            stream.close();
        }

        private function attempt(name:String, action:Function):void {
            try {
                action();
                trace(name + ": done");
            } catch (error:Error) {
                trace(name + ": " + error);
            }
        }
    }
}
