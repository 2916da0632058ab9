package flash.net.dns {
    import airshim.requireApplicationSandbox;
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** Asks name servers for records. There is no resolver here that could; `Socket` and the others look up hosts themselves. */
    [Version("air2.0")]
    [Event(name="lookup", type="flash.events.DNSResolverEvent")]
    [Event(name="error", type="flash.events.ErrorEvent")]
    public class DNSResolver extends EventDispatcher {
        public function DNSResolver() {
            super();
            requireApplicationSandbox();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        /** Errors: Error #1001. */
        public function lookup(host:String, recordType:Class):void {
            Unimplemented.throwFor("flash.net.dns::DNSResolver/lookup()");
        }
    }
}
