package flash.net {
    import airshim.runtime_internal;
    import flash.events.AsyncErrorEvent;
    import flash.events.EventDispatcher;
    import flash.events.SecurityErrorEvent;
    import flash.events.StatusEvent;
    import flash.system.Security;

    /** Calls of methods in other programs of the same user on this machine. */
    [Event(name="asyncError", type="flash.events.AsyncErrorEvent")]
    [Event(name="securityError", type="flash.events.SecurityErrorEvent")]
    [Event(name="status", type="flash.events.StatusEvent")]
    [Allocator]
    public class LocalConnection extends EventDispatcher {
        /** Methods that a message can't call. */
        private static const PROTECTED:Array =
            ["send", "connect", "close", "allowDomain", "allowInsecureDomain", "domain"];

        private var _client:Object;
        private var _isPerUser:Boolean = true;

        /** The domains whose programs may call this one's methods, beside its own. */
        private var _allowed:Array = [];

        public function LocalConnection() {
            super();
            _client = this;
        }

        public static native function get isSupported():Boolean;

        /** What names are put in front of that don't begin with an underscore. */
        public native function get domain():String;

        public function get client():Object {
            return _client;
        }

        public function set client(value:Object):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "client");
            }
            _client = value;
        }

        /** Other users' programs are never reached here. */
        public function get isPerUser():Boolean {
            return _isPerUser;
        }

        public function set isPerUser(value:Boolean):void {
            _isPerUser = value;
        }

        /** Errors: TypeError #2007, ArgumentError #2085, #2004 for a name with a domain, #2082 where the name is taken. */
        public function connect(connectionName:String):void {
            requireText(connectionName, "connectionName");
            if (connectionName.indexOf(":") >= 0) {
                Error.throwError(ArgumentError, 2004);
            }
            openChannel(fullName(connectionName));
        }

        /** Errors: ArgumentError #2083 where it isn't connected. */
        public native function close():void;

        /** Whether the message arrived is told by a status event. Errors: as `connect`, and #2084 for too much of it. */
        public function send(connectionName:String, methodName:String, ...arguments):void {
            requireText(connectionName, "connectionName");
            requireText(methodName, "methodName");
            if (PROTECTED.indexOf(methodName) >= 0) {
                Error.throwError(ArgumentError, 2004);
            }
            sendMessage(fullName(connectionName), [domain, methodName, arguments]);
        }

        public function allowDomain(...domains):void {
            for (var i:int = 0; i < domains.length; i++) {
                _allowed.push(String(domains[i]).toLowerCase());
            }
        }

        public function allowInsecureDomain(...domains):void {
            allowDomain.apply(this, domains);
        }

        /** A message has come: who sent it, the method to call, and its arguments. */
        runtime_internal function receive(message:Array):void {
            var sender:String = message[0];
            var method:String = message[1];
            if (sender != domain && _allowed.indexOf("*") < 0 && _allowed.indexOf(sender.toLowerCase()) < 0) {
                var text:String = "Error #2048: Security sandbox violation: " + sender + " cannot load data from " + domain + ".";
                runtime_internal::deliver(
                    new SecurityErrorEvent(SecurityErrorEvent.SECURITY_ERROR, false, false, text, 2048));
                return;
            }
            try {
                // Looked up first, so that a missing one is named.
                var target:Function = _client[method];
                target.apply(_client, message[2]);
            } catch (error:Error) {
                var reason:String = "Error #2095: flash.net.LocalConnection was unable to invoke callback " + method + ".";
                runtime_internal::deliver(new AsyncErrorEvent(AsyncErrorEvent.ASYNC_ERROR, false, false, reason, error));
            }
        }

        /** What became of a message. */
        runtime_internal function sent(delivered:Boolean):void {
            runtime_internal::deliver(
                new StatusEvent(StatusEvent.STATUS, false, false, null, delivered ? "status" : "error"));
        }

        /** Names differ not by their case; with an underscore in front, or a domain, they are complete. */
        private function fullName(name:String):String {
            var isComplete:Boolean = name.charAt(0) == "_" || name.indexOf(":") >= 0;
            return (isComplete ? name : domain + ":" + name).toLowerCase();
        }

        private static function requireText(text:String, parameter:String):void {
            if (text == null) {
                Error.throwError(TypeError, 2007, parameter);
            }
            if (text == "") {
                Error.throwError(ArgumentError, 2085, parameter);
            }
        }

        private native function openChannel(name:String):void;

        private native function sendMessage(name:String, message:Array):void;
    }
}
