package flash.net {
    public final class FileFilter {
        private var _description:String;
        private var _extension:String;
        private var _macType:String;

        public function FileFilter(description:String, extension:String, macType:String = null) {
            super();
            this.description = description;
            this.extension = extension;
            this.macType = macType;
        }

        public function get description():String {
            return _description;
        }

        public function set description(value:String):void {
            _description = value;
        }

        public function get extension():String {
            return _extension;
        }

        public function set extension(value:String):void {
            _extension = value;
        }

        public function get macType():String {
            return _macType;
        }

        public function set macType(value:String):void {
            _macType = value;
        }
    }
}
