package flash.net.drm {
    public final class DRMDeviceGroup {
        private var _authenticationMethod:String;
        private var _domain:String;
        private var _name:String;
        private var _serverURL:String;

        public function DRMDeviceGroup() {
            super();
        }

        public function get authenticationMethod():String {
            return _authenticationMethod;
        }

        public function get domain():String {
            return _domain;
        }

        public function get name():String {
            return _name;
        }

        public function set name(value:String):void {
            _name = value;
        }

        public function get serverURL():String {
            return _serverURL;
        }
    }
}
