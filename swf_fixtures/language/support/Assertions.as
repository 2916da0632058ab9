package {
    import flash.display.Sprite;

    /** A test program of assertions: prints those that fail, and how many there were. */
    public class Assertions extends Sprite {
        private var passed:int = 0;
        private var failed:int = 0;

        /** `actual` must be the same value as `expected`: NaN is NaN here, and 0 is not -0. */
        protected function equal(name:String, actual:*, expected:*):void {
            if (isSame(actual, expected)) {
                passed++;
            } else {
                failed++;
                trace("FAILED " + name + ": got " + show(actual) + ", expected " + show(expected));
            }
        }

        protected function check(name:String, condition:Boolean):void {
            equal(name, condition, true);
        }

        /** `action` must throw an instance of `type` with `id` for its errorID. */
        protected function throwsError(name:String, action:Function, type:Class, id:int = 0):void {
            try {
                action();
            } catch (error:Error) {
                equal(name + ", class", error is type, true);
                equal(name + ", errorID", error.errorID, id);
                return;
            }
            equal(name, "no error", type);
        }

        protected function finish():void {
            trace(passed + " passed, " + failed + " failed");
        }

        private static function isSame(a:*, b:*):Boolean {
            if (a !== a || b !== b) {
                return a !== a && b !== b;
            }
            return a === b && (a !== 0 || 1 / a === 1 / b);
        }

        private static function show(value:*):String {
            return value is String ? '"' + value + '"' : value === 0 && 1 / value < 0 ? "-0" : String(value);
        }
    }
}
