package flash.net.dns {
    import airshim.requireApplicationSandbox;
    import airshim.runtime_internal;
    import flash.events.DNSResolverEvent;
    import flash.events.ErrorEvent;
    import flash.events.EventDispatcher;

    /** Asks the system's name servers for records. */
    [Version("air2.0")]
    [Event(name="lookup", type="flash.events.DNSResolverEvent")]
    [Event(name="error", type="flash.events.ErrorEvent")]
    public class DNSResolver extends EventDispatcher {
        /** What can be asked for, in the order of the runtime's own numbers. */
        private static const TYPES:Array = [ARecord, AAAARecord, MXRecord, PTRRecord, SRVRecord];

        /** Errors: SecurityError #3205 outside of the application sandbox. */
        public function DNSResolver() {
            super();
            requireApplicationSandbox();
        }

        public static function get isSupported():Boolean {
            return true;
        }

        /** Errors: TypeError #2007 for null, ArgumentError #2004 for another class than those of records. */
        public function lookup(host:String, recordType:Class):void {
            if (host == null) {
                Error.throwError(TypeError, 2007, "host");
            }
            if (recordType == null) {
                Error.throwError(TypeError, 2007, "recordType");
            }
            var type:int = TYPES.indexOf(recordType);
            if (type < 0) {
                Error.throwError(ArgumentError, 2004);
            }
            internalLookup(host, type);
        }

        private native function internalLookup(host:String, type:int):void;

        /** An answer: for each record its name, its time to live and what else it says. */
        runtime_internal function answered(host:String, type:int, answers:Array):void {
            var records:Array = [];
            for each (var answer:Array in answers) {
                records.push(toRecord(type, answer));
            }
            runtime_internal::deliver(new DNSResolverEvent(DNSResolverEvent.LOOKUP, false, false, host, records));
        }

        runtime_internal function failed(text:String, id:int):void {
            runtime_internal::deliver(new ErrorEvent(ErrorEvent.ERROR, false, false, text, id));
        }

        private static function toRecord(type:int, answer:Array):ResourceRecord {
            var record:ResourceRecord = new TYPES[type]();
            record.name = answer[0];
            record.ttl = answer[1];
            if (record is ARecord) {
                ARecord(record).address = answer[2];
            } else if (record is AAAARecord) {
                AAAARecord(record).address = answer[2];
            } else if (record is MXRecord) {
                MXRecord(record).exchange = answer[2];
                MXRecord(record).preference = answer[3];
            } else if (record is PTRRecord) {
                PTRRecord(record).ptrdName = answer[2];
            } else if (record is SRVRecord) {
                SRVRecord(record).target = answer[2];
                SRVRecord(record).priority = answer[3];
                SRVRecord(record).weight = answer[4];
                SRVRecord(record).port = answer[5];
            }
            return record;
        }
    }
}
