package {
    import flash.display.Sprite;
    import flash.events.ErrorEvent;
    import flash.events.Event;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.system.ApplicationDomain;
    import flash.utils.describeType;
    import flash.utils.getDefinitionByName;

    /** In Flash Player AIR's classes aren't there, nor are the members that only AIR has. */
    public class Test extends Sprite {
        public function Test() {
            attempt("new ServerSocket()", function():Object { return new ServerSocket(); });
            attempt("a typed variable", function():Object { return Typed.make(); });
            attempt("getDefinitionByName", function():Object { return getDefinitionByName("flash.net.ServerSocket"); });
            trace("hasDefinition:", ApplicationDomain.currentDomain.hasDefinition("flash.net.ServerSocket"));
            attempt("Socket.localAddress", function():Object { return new Socket().localAddress; });
            attempt("Event.EXITING", function():Object { return Event["EXITING"]; });
            trace("Socket:", "localAddress" in new Socket(), "bytesPending" in new Socket());
            trace("described:", isDescribed("localAddress"), isDescribed("bytesPending"));
            trace("errorID:", new ErrorEvent("error", false, false, "", 7).errorID);
        }

        private static function isDescribed(name:String):Boolean {
            return describeType(new Socket()).accessor.(@name == name).length() == 1;
        }

        private static function attempt(what:String, action:Function):void {
            try {
                trace(what + ":", action());
            } catch (error:Error) {
                trace(what + ":", error);
            }
        }
    }
}

import flash.net.ServerSocket;

class Typed {
    public static function make():Object {
        var server:ServerSocket = null;
        return server as ServerSocket;
    }
}
