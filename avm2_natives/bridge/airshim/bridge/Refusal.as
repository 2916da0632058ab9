package airshim.bridge {
    import flash.errors.IOError;
    import flash.errors.IllegalOperationError;

    /** The errors by which AIR refuses a call. */
    internal final class Refusal {
        /** The error of a class, a number and a text. */
        internal static function of(name:String, id:int, message:String):Error {
            const text:String = "Error #" + id + ": " + message;
            switch (name) {
                case "ArgumentError":
                    return new ArgumentError(text, id);
                case "IllegalOperationError":
                    return new IllegalOperationError(text, id);
                case "IOError":
                    return new IOError(text, id);
                case "RangeError":
                    return new RangeError(text, id);
                case "SecurityError":
                    return new SecurityError(text, id);
                default:
                    return new Error(text, id);
            }
        }

        internal static function invalidSocket():Error {
            return of("IOError", 2002, "Operation attempted on invalid socket.");
        }

        internal static function port():Error {
            return of("RangeError", 2003, "Invalid socket port number specified.");
        }

        internal static function address():Error {
            return of("ArgumentError", 2004, "One of the parameters is invalid.");
        }

        internal static function backlog():Error {
            return of("RangeError", 2006, "The supplied index is out of bounds.");
        }

        internal static function applicationOnly():Error {
            return of("SecurityError", 3205, "Only application-sandbox content can access this feature.");
        }

        internal static function tooLong():Error {
            return of("IOError", 3224, "Socket message too long");
        }

        internal static function alreadyConnected():Error {
            return of("IllegalOperationError", 3225, "Cannot send data to a location when connected.");
        }
    }
}
