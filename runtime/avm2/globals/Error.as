package {
    /**
     * What a failing operation throws.
     */
    [Allocator]
    [Call]
    public dynamic class Error {
        public static const length:int = 1;

        /** How many arguments a message takes: %1 to %6. */
        private static const MAX_ARGUMENTS:int = 6;

        public var message:*;

        public var name:*;

        private var _errorID:int;

        public function Error(message:* = "", id:* = 0) {
            this.message = message;
            this._errorID = id;
            this.name = prototype.name;
        }

        /** The text of a run-time error, its arguments still as %1, %2, … */
        public static native function getErrorMessage(index:int):String;

        /** Throws a run-time error by its number: a new `type` with the formatted message. */
        public static function throwError(type:Class, index:uint, ...rest):* {
            const fill:Function = function(place:String, ...position):* {
                const argument:int = int(place.charAt(1)) - 1;
                return argument >= 0 && argument < MAX_ARGUMENTS && argument < rest.length ? rest[argument] : "";
            };
            const message:* = getErrorMessage(index);
            throw new type(message.public::replace(/%[0-9]/g, fill), index);
        }

        public function get errorID():int {
            return this._errorID;
        }

        public function getStackTrace():String {
            return this + _stackTrace();
        }

        /** A line for each call that was running when the error was made, each after a line break. */
        private native function _stackTrace():String;

        prototype.name = "Error";
        prototype.message = "Error";

        prototype.toString = function():String {
            var e:* = this;
            return e.message !== "" ? e.name + ": " + e.message : e.name;
        };

        _dontEnumPrototype(prototype);
    }
}
