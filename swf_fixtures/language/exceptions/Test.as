// compile: -source-path+=../support -strict=false
package {
    /** try, catch, finally, and the error classes. */
    public class Test extends Assertions {
        public function Test() {
            flow();
            values();
            classes();
            messages();
            finish();
        }

        private function flow():void {
            equal("no error", tryIt(0), "try finally");
            equal("caught", tryIt(1), "try catch:RangeError finally");
            equal("caught by its base", tryIt(2), "try catch:Error finally");
            equal("not an Error", tryIt(3), "try catch:any:text finally");
            equal("return runs finally", returning(), "return");
            equal("finally ran", log, "finally");
            equal("return in finally wins", finallyReturns(), "finally");
            equal("break runs finally", breaking(), "0f1f");
            equal("continue runs finally", continuing(), "0f1f2f");
            equal("nested", nesting(), "inner finally outer:again");
            equal("rethrown", rethrown(), true);
        }

        private function values():void {
            try {
                throw null;
            } catch (nothing:*) {
                equal("null can be thrown", nothing, null);
            }
            var which:String = "none";
            try {
                throw 5;
            } catch (text:String) {
                which = "String";
            } catch (number:int) {
                which = "int " + number;
            }
            equal("by type", which, "int 5");
            var error:* = "outer";
            try {
                throw new Error("inner");
            } catch (error:Error) {
                equal("catch variable", error.message, "inner");
            }
            equal("its scope ends", error, "outer");
            var caught:Function;
            try {
                throw new Error("kept");
            } catch (thrown:Error) {
                caught = function():String { return thrown.message; };
            }
            equal("captured", caught(), "kept");
        }

        private function classes():void {
            var error:Error = new RangeError("far", 12);
            equal("message", error.message, "far");
            equal("errorID", error.errorID, 12);
            equal("name", error.name, "RangeError");
            equal("toString", String(error), "RangeError: far");
            equal("without message", String(new TypeError()), "TypeError");
            equal("called as a function", Error("x").message, "x");
            check("is Error", error is Error && !(error is TypeError));
            error.name = "Mine";
            equal("renamed", error.toString(), "Mine: far");
            var own:OwnError = new OwnError();
            equal("subclass", String(own), "Error: own");
            equal("subclass errorID", own.errorID, 99);
            equal("constructor", Object(own).constructor, OwnError);
            check("dynamic", (new Error()["extra"] = 1) == 1);
        }

        private function messages():void {
            equal("throwError", message(function():void { Error.throwError(Error, 1034, "a", "b"); }),
                "Error #1034: Type Coercion failed: cannot convert a to b.");
            equal("throwError with few arguments", message(function():void { Error.throwError(Error, 1034, "a"); }),
                "Error #1034: Type Coercion failed: cannot convert a to .");
            equal("1009", message(function():void { var o:Object = null; o.x; }),
                "Error #1009: Cannot access a property or method of a null object reference.");
            equal("1010", message(function():void { var o:*; o.x; }), "Error #1010: A term is undefined and has no properties.");
            equal("1069", message(function():void { var o:* = new Sealed(); o.x; }),
                "Error #1069: Property x not found on FilePrivateNS:Test.Sealed and there is no default value.");
            equal("1056", message(function():void { var o:* = new Sealed(); o.x = 1; }),
                "Error #1056: Cannot create property x on FilePrivateNS:Test.Sealed.");
            equal("1006", message(function():void { var o:* = {}; o.f(); }), "Error #1006: f is not a function.");
            equal("1007", message(function():void { var o:* = 5; new o(); }), "Error #1007: Instantiation attempted on a non-constructor.");
            equal("1034", message(function():void { var o:* = "x"; Sealed(o); }),
                "Error #1034: Type Coercion failed: cannot convert \"x\" to FilePrivateNS:Test.Sealed.");
            equal("1065", message(function():void { var f:Function = function():void { missing(); }; f(); }),
                "Error #1065: Variable missing is not defined.");
        }

        private var log:String = "";

        private function tryIt(what:int):String {
            var text:String = "";
            try {
                text += "try";
                switch (what) {
                    case 1: throw new RangeError("r");
                    case 2: throw new TypeError("t");
                    case 3: throw "text";
                }
            } catch (range:RangeError) {
                text += " catch:RangeError";
            } catch (error:Error) {
                text += " catch:Error";
            } catch (other:*) {
                text += " catch:any:" + other;
            } finally {
                text += " finally";
            }
            return text;
        }

        private function returning():String {
            try {
                return "return";
            } finally {
                log = "finally";
            }
            return "not reached";
        }

        private function finallyReturns():String {
            try {
                throw new Error("lost");
            } finally {
                return "finally";
            }
            return "not reached";
        }

        private function breaking():String {
            var text:String = "";
            for (var i:int = 0; i < 5; i++) {
                try {
                    text += i;
                    if (i == 1) {
                        break;
                    }
                } finally {
                    text += "f";
                }
            }
            return text;
        }

        private function continuing():String {
            var text:String = "";
            for (var i:int = 0; i < 3; i++) {
                try {
                    text += i;
                    continue;
                } finally {
                    text += "f";
                }
                text += "not reached";
            }
            return text;
        }

        private function nesting():String {
            var text:String = "";
            try {
                try {
                    throw new Error("first");
                } catch (error:Error) {
                    text += "inner ";
                    throw new Error("again");
                } finally {
                    text += "finally ";
                }
            } catch (error:Error) {
                text += "outer:" + error.message;
            }
            return text;
        }

        private function rethrown():Boolean {
            var first:Error = new Error("same");
            try {
                try {
                    throw first;
                } catch (error:Error) {
                    throw error;
                }
            } catch (second:Error) {
                return second === first;
            }
            return false;
        }

        private function message(action:Function):String {
            try {
                action();
            } catch (error:Error) {
                return error.message;
            }
            return "no error";
        }
    }
}

class OwnError extends Error {
    public function OwnError() {
        super("own", 99);
    }
}

class Sealed {
}
