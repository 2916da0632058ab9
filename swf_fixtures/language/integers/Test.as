// compile: -source-path+=../support -strict=false
package {
    /** int and uint: wrap-around, conversions and shifts as in ECMA-262. */
    public class Test extends Assertions {
        public function Test() {
            wrapAround();
            conversions();
            shifts();
            bits();
            division();
            methods();
            finish();
        }

        private function wrapAround():void {
            var i:int = int.MAX_VALUE;
            i++;
            equal("int.MAX_VALUE + 1", i, int.MIN_VALUE);
            i--;
            equal("int.MIN_VALUE - 1", i, int.MAX_VALUE);
            i += 1;
            equal("+=", i, -2147483648);
            i = -i;
            equal("-int.MIN_VALUE", i, int.MIN_VALUE);
            i = 65536;
            i *= 65536;
            equal("65536 * 65536", i, 0);
            i = 123456789;
            i *= 987654321;
            equal("product beyond 2^53", i, -67153024);
            var u:uint = 0;
            u--;
            equal("uint 0 - 1", u, uint.MAX_VALUE);
            u++;
            equal("uint.MAX_VALUE + 1", u, 0);
            u = -2;
            equal("uint(-2)", u, 4294967294);
            equal("int sum is a Number", int.MAX_VALUE + int.MAX_VALUE, 4294967294);
        }

        private function conversions():void {
            equal("int(1.9)", int(1.9), 1);
            equal("int(-1.9)", int(-1.9), -1);
            equal("int(NaN)", int(NaN), 0);
            equal("int(Infinity)", int(Infinity), 0);
            equal("int(4294967296)", int(4294967296), 0);
            equal("int(4294967295)", int(4294967295), -1);
            equal("int(2147483648)", int(2147483648), int.MIN_VALUE);
            equal("int(-2147483649)", int(-2147483649), int.MAX_VALUE);
            equal("int(1e20)", int(1e20), 1661992960);
            equal("int(true)", int(true), 1);
            equal("int(null)", int(null), 0);
            equal("int(undefined)", int(undefined), 0);
            equal("int of a decimal string", int(" 42 "), 42);
            equal("int of a hexadecimal string", int("0x1F"), 31);
            equal("int of another string", int("12px"), 0);
            equal("uint(-1)", uint(-1), 4294967295);
            equal("uint(-1.5)", uint(-1.5), 4294967295);
            equal("uint(4294967296.5)", uint(4294967296.5), 0);
            equal("int.MIN_VALUE", int.MIN_VALUE, -2147483648);
            equal("uint.MAX_VALUE", uint.MAX_VALUE, 4294967295);
        }

        private function shifts():void {
            var one:int = 1;
            var minus:int = -1;
            equal("1 << 31", one << 31, int.MIN_VALUE);
            equal("1 << 32", one << 32, 1);
            equal("1 << 33", one << 33, 2);
            equal("-1 >> 1", minus >> 1, -1);
            equal("-1 >>> 1", minus >>> 1, 2147483647);
            equal("-1 >>> 0", minus >>> 0, 4294967295);
            equal("-8 >> 2", -8 >> 2, -2);
            equal("1 << -1", one << -1, int.MIN_VALUE);
        }

        private function bits():void {
            var mask:int = 0xF0F0;
            equal("&", mask & 0xFF00, 0xF000);
            equal("|", mask | 0x0F0F, 0xFFFF);
            equal("^", mask ^ 0xFFFF, 0x0F0F);
            equal("~", ~mask, -61681);
            equal("~~", ~~3.7, 3);
            equal("~ of a string", ~"5", -6);
            equal("& of big numbers", 4294967295 & 4294967295, -1);
            equal("| 0", 4294967296.5 | 0, 0);
            equal("hexadecimal literal", 0xFFFFFFFF, 4294967295);
        }

        private function division():void {
            var seven:int = 7;
            var two:int = 2;
            equal("7 / 2", seven / two, 3.5);
            equal("7 % 2", seven % two, 1);
            equal("-7 % 2", -seven % two, -1);
            equal("7 % -2", seven % -two, 1);
            equal("7 % 0", seven % 0, NaN);
            var quotient:int = seven / two;
            equal("int quotient", quotient, 3);
            quotient = -seven / two;
            equal("negative int quotient", quotient, -3);
            quotient = seven / 0;
            equal("int of Infinity", quotient, 0);
        }

        private function methods():void {
            equal("toString(2)", int(10).toString(2), "1010");
            equal("toString(16)", uint(4294967295).toString(16), "ffffffff");
            equal("negative toString(16)", int(-255).toString(16), "-ff");
            equal("toString(36)", int(35).toString(36), "z");
            equal("toFixed", int(3).toFixed(2), "3.00");
            throwsError("radix 1", function():void { int(3).toString(1); }, RangeError, 1003);
            throwsError("radix 37", function():void { int(3).toString(37); }, RangeError, 1003);
        }
    }
}
