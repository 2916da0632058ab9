package flash.net {
    import airshim.Unimplemented;

    /** What a group of RTMFP peers is to be: as data. The text that peers would be given isn't there. */
    [API("667")]
    public class GroupSpecifier {
        public var routingEnabled:Boolean = false;
        public var multicastEnabled:Boolean = false;
        public var objectReplicationEnabled:Boolean = false;
        public var postingEnabled:Boolean = false;
        public var peerToPeerDisabled:Boolean = false;
        public var ipMulticastMemberUpdatesEnabled:Boolean = false;
        public var serverChannelEnabled:Boolean = false;
        public var minGroupspecVersion:int = 1;

        public function GroupSpecifier(name:String) {
            super();
            if (name == null || name == "") {
                Error.throwError(ArgumentError, 2004);
            }
        }

        public function groupspecWithAuthorizations():String {
            Unimplemented.throwFor("flash.net::GroupSpecifier/groupspecWithAuthorizations()");
            return null;
        }

        public function groupspecWithoutAuthorizations():String {
            Unimplemented.throwFor("flash.net::GroupSpecifier/groupspecWithoutAuthorizations()");
            return null;
        }

        public function addBootstrapPeer(peerID:String):void {
            Unimplemented.throwFor("flash.net::GroupSpecifier/addBootstrapPeer()");
        }

        public function addIPMulticastAddress(address:String, port:* = null, source:String = null):void {
            Unimplemented.throwFor("flash.net::GroupSpecifier/addIPMulticastAddress()");
        }

        public function authorizations():String {
            Unimplemented.throwFor("flash.net::GroupSpecifier/authorizations()");
            return null;
        }

        public function makeUnique():void {
            Unimplemented.throwFor("flash.net::GroupSpecifier/makeUnique()");
        }

        public function setPostingPassword(password:String = null, salt:String = null):void {
            Unimplemented.throwFor("flash.net::GroupSpecifier/setPostingPassword()");
        }

        public function setPublishPassword(password:String = null, salt:String = null):void {
            Unimplemented.throwFor("flash.net::GroupSpecifier/setPublishPassword()");
        }

        public static function get maxSupportedGroupspecVersion():int {
            return 1;
        }

        public static function encodeBootstrapPeerIDSpec(peerID:String):String {
            Unimplemented.throwFor("flash.net::GroupSpecifier.encodeBootstrapPeerIDSpec()");
            return null;
        }

        public static function encodeIPMulticastAddressSpec(address:String, port:* = null, source:String = null):String {
            Unimplemented.throwFor("flash.net::GroupSpecifier.encodeIPMulticastAddressSpec()");
            return null;
        }

        public static function encodePostingAuthorization(password:String):String {
            Unimplemented.throwFor("flash.net::GroupSpecifier.encodePostingAuthorization()");
            return null;
        }

        public static function encodePublishAuthorization(password:String):String {
            Unimplemented.throwFor("flash.net::GroupSpecifier.encodePublishAuthorization()");
            return null;
        }
    }
}
