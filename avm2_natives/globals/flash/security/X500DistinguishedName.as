package flash.security {
    import airshim.runtime_internal;

    [API("674")]
    public class X500DistinguishedName {
        private var _commonName:String = "";
        private var _countryName:String = "";
        private var _localityName:String = "";
        private var _organizationName:String = "";
        private var _organizationalUnitName:String = "";
        private var _stateOrProvinceName:String = "";

        public function X500DistinguishedName() {
            super();
        }

        public function get commonName():String {
            return _commonName;
        }

        public function get countryName():String {
            return _countryName;
        }

        public function get localityName():String {
            return _localityName;
        }

        public function get organizationName():String {
            return _organizationName;
        }

        public function get organizationalUnitName():String {
            return _organizationalUnitName;
        }

        public function get stateOrProvinceName():String {
            return _stateOrProvinceName;
        }

        /** The parts that there are, from the country down. */
        public function toString():String {
            var parts:Array = [];
            function add(key:String, value:String):void {
                if (value != "") {
                    parts.push(key + "=" + value);
                }
            }
            add("C", _countryName);
            add("ST", _stateOrProvinceName);
            add("L", _localityName);
            add("O", _organizationName);
            add("OU", _organizationalUnitName);
            add("CN", _commonName);
            return parts.join(",");
        }

        runtime_internal static function create(parts:Object):X500DistinguishedName {
            var name:X500DistinguishedName = new X500DistinguishedName();
            name._commonName = parts.commonName;
            name._countryName = parts.countryName;
            name._localityName = parts.localityName;
            name._organizationName = parts.organizationName;
            name._organizationalUnitName = parts.organizationalUnitName;
            name._stateOrProvinceName = parts.stateOrProvinceName;
            return name;
        }
    }
}
