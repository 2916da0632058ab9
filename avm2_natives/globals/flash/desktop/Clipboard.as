package flash.desktop {
    import flash.utils.ByteArray;

    /** Data in several formats. The general one is the program's own: there is no desktop whose clipboard it could be. */
    public class Clipboard {
        private static const FORMATS:Array = [
            ClipboardFormats.BITMAP_FORMAT, ClipboardFormats.FILE_LIST_FORMAT, ClipboardFormats.FILE_PROMISE_LIST_FORMAT,
            ClipboardFormats.HTML_FORMAT, ClipboardFormats.RICH_TEXT_FORMAT, ClipboardFormats.TEXT_FORMAT,
            ClipboardFormats.URL_FORMAT
        ];

        private static var _general:Clipboard = null;

        // The formats in the order in which they were set; for each the data, or the function that gives them.
        private var _order:Array = [];
        private var _data:Object = {};
        private var _handlers:Object = {};

        public function Clipboard() {
            super();
        }

        public static function get generalClipboard():Clipboard {
            if (_general == null) {
                _general = new Clipboard();
            }
            return _general;
        }

        public function get formats():Array {
            return _order.slice();
        }

        [API("721")]
        public function get supportsFilePromise():Boolean {
            return false;
        }

        public function clear():void {
            _order = [];
            _data = {};
            _handlers = {};
        }

        public function clearData(format:String):void {
            check(format);
            var index:int = _order.indexOf(format);
            if (index >= 0) {
                _order.splice(index, 1);
                delete _data[format];
                delete _handlers[format];
            }
        }

        public function hasFormat(format:String):Boolean {
            check(format);
            return _order.indexOf(format) >= 0;
        }

        public function getData(format:String, transferMode:String = "originalPreferred"):Object {
            check(format);
            if (transferMode == null) {
                Error.throwError(TypeError, 2007, "transferMode");
            }
            if (transferMode != ClipboardTransferMode.CLONE_ONLY
                && transferMode != ClipboardTransferMode.CLONE_PREFERRED
                && transferMode != ClipboardTransferMode.ORIGINAL_ONLY
                && transferMode != ClipboardTransferMode.ORIGINAL_PREFERRED) {
                Error.throwError(ArgumentError, 2008, "transferMode");
            }
            if (format in _handlers) {
                _data[format] = [_handlers[format](), true];
                delete _handlers[format];
            }
            if (!(format in _data)) {
                return null;
            }
            var value:Object = _data[format][0];
            var isClone:Boolean = transferMode == ClipboardTransferMode.CLONE_ONLY
                || transferMode == ClipboardTransferMode.CLONE_PREFERRED;
            // What is in a standard format is the same for whoever gets it.
            if (!isClone || FORMATS.indexOf(format) >= 0) {
                return value;
            }
            if (!_data[format][1]) {
                return transferMode == ClipboardTransferMode.CLONE_ONLY ? null : value;
            }
            var bytes:ByteArray = new ByteArray();
            bytes.writeObject(value);
            bytes.position = 0;
            return bytes.readObject();
        }

        public function setData(format:String, data:Object, serializable:Boolean = true):Boolean {
            check(format);
            if (data == null) {
                Error.throwError(TypeError, 2007, "data");
            }
            note(format);
            delete _handlers[format];
            _data[format] = [data, serializable];
            return true;
        }

        /** The data come from a function, which is called when they are asked for first. */
        public function setDataHandler(format:String, handler:Function, serializable:Boolean = true):Boolean {
            check(format);
            if (handler == null) {
                Error.throwError(TypeError, 2007, "handler");
            }
            note(format);
            delete _data[format];
            _handlers[format] = handler;
            return true;
        }

        private function note(format:String):void {
            if (_order.indexOf(format) < 0) {
                _order.push(format);
            }
        }

        private static function check(format:String):void {
            if (format == null) {
                Error.throwError(TypeError, 2007, "format");
            }
        }
    }
}
