package {
    import flash.display.Sprite;
    import flash.errors.EOFError;
    import flash.errors.IOError;
    import flash.errors.IllegalOperationError;
    import flash.utils.getQualifiedClassName;

    /** Errors of the network: their texts by their numbers, and how their classes show themselves (semantics §7). */
    public class Test extends Sprite {
        private static const NUMBERS:Array = [
            1009, 2000, 2002, 2003, 2004, 2006, 2007, 2008, 2010, 2011, 2012, 2014, 2030, 2031, 2032, 2044, 2048, 2082, 2083,
            3015, 3205, 3206, 3207, 3212, 3213, 3214, 3215, 3216, 3217, 3218, 3219, 3223, 3224, 3225, 3226
        ];

        public function Test() {
            for each (var number:int in NUMBERS) {
                trace(number, Error.getErrorMessage(number));
            }
            for each (var type:Class in [Error, IOError, EOFError, IllegalOperationError, RangeError, ArgumentError, TypeError,
                                         SecurityError]) {
                var error:Error = new type("text", 7);
                trace(getQualifiedClassName(error), error.name, error.errorID, error.message, error, error is IOError);
            }
            try {
                Error.throwError(IOError, 2002);
            } catch (thrown:IOError) {
                trace(thrown.errorID, thrown.message, thrown);
            }
        }
    }
}
