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
    }
}
