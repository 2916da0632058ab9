package flash.text.engine {
    /** The texts of errors about a parameter. They are thrown where they are found: no other call shows in their traces. */
    internal final class Refusal {
        internal static function ofNull(parameter:String):String {
            return Error.getErrorMessage(2007).replace("%1", parameter);
        }

        internal static function ofValue(parameter:String):String {
            return Error.getErrorMessage(2008).replace("%1", parameter);
        }
    }
}
