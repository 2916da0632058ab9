package flash.net {
    [Version("air2.0")]
    public class NetworkInterface {
        private var _name:String = "";
        private var _displayName:String = "";
        private var _addresses:Vector.<InterfaceAddress> = new Vector.<InterfaceAddress>();
        private var _mtu:int = -1;
        private var _hardwareAddress:String = "";
        private var _parent:NetworkInterface = null;
        private var _subInterfaces:Vector.<NetworkInterface> = null;
        private var _active:Boolean = false;

        public function NetworkInterface() {
            super();
        }

        public function get name():String {
            return _name;
        }

        public function set name(value:String):void {
            _name = value;
        }

        public function get displayName():String {
            return _displayName;
        }

        public function set displayName(value:String):void {
            _displayName = value;
        }

        public function get addresses():Vector.<InterfaceAddress> {
            return _addresses;
        }

        public function set addresses(value:Vector.<InterfaceAddress>):void {
            _addresses = value;
        }

        public function get mtu():int {
            return _mtu;
        }

        public function set mtu(value:int):void {
            _mtu = value;
        }

        public function get hardwareAddress():String {
            return _hardwareAddress;
        }

        public function set hardwareAddress(value:String):void {
            _hardwareAddress = value;
        }

        public function get parent():NetworkInterface {
            return _parent;
        }

        public function set parent(value:NetworkInterface):void {
            _parent = value;
        }

        public function get subInterfaces():Vector.<NetworkInterface> {
            return _subInterfaces;
        }

        public function set subInterfaces(value:Vector.<NetworkInterface>):void {
            _subInterfaces = value;
        }

        public function get active():Boolean {
            return _active;
        }

        public function set active(value:Boolean):void {
            _active = value;
        }
    }
}
