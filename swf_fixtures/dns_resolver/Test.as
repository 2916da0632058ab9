package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.DNSResolverEvent;
    import flash.events.ErrorEvent;
    import flash.events.InvokeEvent;
    import flash.net.dns.*;
    import flash.utils.getQualifiedClassName;

    /**
     * What `lookup` refuses, and its records and event as data. With arguments, a kind of record and a host each, it looks those up
     * one after the other.
     */
    public class Test extends Sprite {
        private var resolver:DNSResolver = new DNSResolver();
        private var questions:Array;

        public function Test() {
            trace(DNSResolver.isSupported);
            attempt(null, ARecord);
            attempt("example.org", null);
            attempt("example.org", ResourceRecord);
            attempt("example.org", Test);
            var record:SRVRecord = new SRVRecord();
            record.name = "_http._tcp.example.org";
            record.port = 80;
            trace(record is ResourceRecord, record.name, record.ttl, record.target, record.port, record.priority);
            var event:DNSResolverEvent =
                new DNSResolverEvent(DNSResolverEvent.LOOKUP, false, false, "example.org", [record]);
            trace(DNSResolverEvent(event.clone()).resourceRecords[0] == record, event.host);
            resolver.addEventListener(DNSResolverEvent.LOOKUP, onLookup);
            resolver.addEventListener(ErrorEvent.ERROR, onError);
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function attempt(host:String, recordType:Class):void {
            try {
                resolver.lookup(host, recordType);
            } catch (error:Error) {
                trace(error);
            }
        }

        private function onInvoke(event:InvokeEvent):void {
            questions = event.arguments;
            next();
        }

        private function next():void {
            if (questions.length > 0) {
                var kinds:Object = { A: ARecord, AAAA: AAAARecord, MX: MXRecord, PTR: PTRRecord, SRV: SRVRecord };
                var kind:Class = kinds[questions.shift()];
                resolver.lookup(questions.shift(), kind);
            }
        }

        private function onLookup(event:DNSResolverEvent):void {
            trace(event.host, event.resourceRecords.length, event.target == resolver);
            for each (var record:ResourceRecord in event.resourceRecords) {
                trace(" ", getQualifiedClassName(record), record.name, record.ttl, describe(record));
            }
            next();
        }

        private function describe(record:ResourceRecord):String {
            if (record is ARecord) {
                return ARecord(record).address;
            }
            if (record is AAAARecord) {
                return AAAARecord(record).address;
            }
            if (record is MXRecord) {
                return MXRecord(record).exchange + " " + MXRecord(record).preference;
            }
            if (record is PTRRecord) {
                return PTRRecord(record).ptrdName;
            }
            var service:SRVRecord = SRVRecord(record);
            return [service.target, service.port, service.priority, service.weight].join(" ");
        }

        private function onError(event:ErrorEvent):void {
            trace(event.errorID, event.text);
            next();
        }
    }
}
