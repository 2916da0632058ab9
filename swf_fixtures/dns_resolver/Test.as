package {
    import flash.display.Sprite;
    import flash.events.DNSResolverEvent;
    import flash.net.dns.*;

    /** The resolver says that it isn't there; its records and its event are data. */
    public class Test extends Sprite {
        public function Test() {
            trace(DNSResolver.isSupported);
            try {
                new DNSResolver().lookup("example.org", ARecord);
            } catch (error:Error) {
                trace(error);
            }
            var record:SRVRecord = new SRVRecord();
            record.name = "_http._tcp.example.org";
            record.port = 80;
            trace(record is ResourceRecord, record.name, record.ttl, record.target, record.port, record.priority);
            var event:DNSResolverEvent =
                new DNSResolverEvent(DNSResolverEvent.LOOKUP, false, false, "example.org", [record]);
            trace(DNSResolverEvent(event.clone()).resourceRecords[0] == record, event.host);
        }
    }
}
