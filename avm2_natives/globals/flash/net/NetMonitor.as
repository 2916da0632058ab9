package flash.net {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("674")]
    public class NetMonitor extends EventDispatcher {
        public function NetMonitor() {
            super();
        }

        public function listStreams():Vector.<NetStream> {
            Unimplemented.throwFor("flash.net::NetMonitor/listStreams()");
            return null;
        }
    }
}
