package flash.net {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** A group of peers that talk by RTMFP, which isn't there. */
    [API("667")]
    [Event(name="netStatus", type="flash.events.NetStatusEvent")]
    public class NetGroup extends EventDispatcher {
        public function NetGroup(connection:NetConnection, groupspec:String) {
            super();
            Unimplemented.throwFor("flash.net::NetGroup()");
        }
    }
}
