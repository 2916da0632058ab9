package flash.net {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** A group of peers that talk by RTMFP, which isn't there. */
    [API("667")]
    [Event(name="netStatus", type="flash.events.NetStatusEvent")]
    public class NetGroup extends EventDispatcher {
        private var _receiveMode:String = NetGroupReceiveMode.EXACT;
        private var _replicationStrategy:String = NetGroupReplicationStrategy.LOWEST_FIRST;

        public function NetGroup(connection:NetConnection, groupspec:String) {
            super();
            Unimplemented.throwFor("flash.net::NetGroup()");
        }

        public function get estimatedMemberCount():Number {
            return 0;
        }

        public function get info():NetGroupInfo {
            return null;
        }

        public function get localCoverageFrom():String {
            return null;
        }

        public function get localCoverageTo():String {
            return null;
        }

        public function get neighborCount():Number {
            return 0;
        }

        public function get receiveMode():String {
            return _receiveMode;
        }

        public function set receiveMode(value:String):void {
            _receiveMode = value;
        }

        public function get replicationStrategy():String {
            return _replicationStrategy;
        }

        public function set replicationStrategy(value:String):void {
            _replicationStrategy = value;
        }

        public function addHaveObjects(startIndex:Number, endIndex:Number):void {
            Unimplemented.throwFor("flash.net::NetGroup/addHaveObjects()");
        }

        public function addMemberHint(peerID:String):Boolean {
            Unimplemented.throwFor("flash.net::NetGroup/addMemberHint()");
            return false;
        }

        public function addNeighbor(peerID:String):Boolean {
            Unimplemented.throwFor("flash.net::NetGroup/addNeighbor()");
            return false;
        }

        public function addWantObjects(startIndex:Number, endIndex:Number):void {
            Unimplemented.throwFor("flash.net::NetGroup/addWantObjects()");
        }

        public function close():void {
            Unimplemented.throwFor("flash.net::NetGroup/close()");
        }

        public function convertPeerIDToGroupAddress(peerID:String):String {
            Unimplemented.throwFor("flash.net::NetGroup/convertPeerIDToGroupAddress()");
            return null;
        }

        public function denyRequestedObject(requestID:int):void {
            Unimplemented.throwFor("flash.net::NetGroup/denyRequestedObject()");
        }

        public function post(message:Object):String {
            Unimplemented.throwFor("flash.net::NetGroup/post()");
            return null;
        }

        public function removeHaveObjects(startIndex:Number, endIndex:Number):void {
            Unimplemented.throwFor("flash.net::NetGroup/removeHaveObjects()");
        }

        public function removeWantObjects(startIndex:Number, endIndex:Number):void {
            Unimplemented.throwFor("flash.net::NetGroup/removeWantObjects()");
        }

        public function sendToAllNeighbors(message:Object):String {
            Unimplemented.throwFor("flash.net::NetGroup/sendToAllNeighbors()");
            return null;
        }

        public function sendToNearest(message:Object, groupAddress:String):String {
            Unimplemented.throwFor("flash.net::NetGroup/sendToNearest()");
            return null;
        }

        public function sendToNeighbor(message:Object, sendMode:String):String {
            Unimplemented.throwFor("flash.net::NetGroup/sendToNeighbor()");
            return null;
        }

        public function writeRequestedObject(requestID:int, object:Object):void {
            Unimplemented.throwFor("flash.net::NetGroup/writeRequestedObject()");
        }
    }
}
