// compile: -source-path+=../support -strict=false
package {
    /** Number: arithmetic, special values and their texts. */
    public class Test extends Assertions {
        public function Test() {
            specialValues();
            texts();
            parsing();
            operators();
            finish();
        }

        private function specialValues():void {
            equal("0 / 0", 0 / Number(0), NaN);
            equal("1 / 0", 1 / Number(0), Infinity);
            equal("-1 / 0", -1 / Number(0), -Infinity);
            equal("1 / -0", 1 / -Number(0), -Infinity);
            check("NaN is no NaN", NaN != NaN);
            check("0 is -0", 0 === -Number(0));
            equal("Infinity - Infinity", Infinity - Infinity, NaN);
            equal("0 * Infinity", 0 * Infinity, NaN);
            equal("Infinity % 1", Infinity % 1, NaN);
            equal("5 % Infinity", 5 % Infinity, 5);
            equal("-0 % 1", -Number(0) % 1, -Number(0));
            equal("5.5 % 2.5", 5.5 % 2.5, 0.5);
            equal("0.1 + 0.2", 0.1 + 0.2, 0.30000000000000004);
            equal("2^53 + 1", 9007199254740992 + 1, 9007199254740992);
            check("isNaN", isNaN(NaN) && !isNaN(1) && isNaN(Number("x")));
            check("isFinite", isFinite(1) && !isFinite(Infinity) && !isFinite(NaN));
            equal("MAX_VALUE * 2", Number.MAX_VALUE * 2, Infinity);
            equal("MIN_VALUE / 2", Number.MIN_VALUE / 2, 0);
        }

        private function texts():void {
            equal("100", String(100), "100");
            equal("0.1", String(0.1), "0.1");
            equal("1e21", String(1e21), "1e+21");
            equal("1e20", String(1e20), "100000000000000000000");
            equal("123456789012345680000", String(123456789012345680000), "123456789012345680000");
            equal("1e-6", String(0.000001), "0.000001");
            equal("1e-7", String(0.0000001), "1e-7");
            equal("-0", String(-Number(0)), "0");
            equal("NaN", String(NaN), "NaN");
            equal("-Infinity", String(-Infinity), "-Infinity");
            equal("1/3", String(1 / 3), "0.3333333333333333");
            equal("MAX_VALUE", String(Number.MAX_VALUE), "1.79769313486231e+308");
            equal("MIN_VALUE", String(Number.MIN_VALUE), "4.9406564584124654e-324");
            equal("15 digits above 1e21", String(1.2345678901234567e30), "1.23456789012345e+30");
            equal("toFixed of few digits", (1000000000000000128).toFixed(0), "1000000000000000100");
            equal("toFixed of more digits", (1000000000000000128).toFixed(2), "1000000000000000128.00");
            equal("toFixed(2)", (3.14159).toFixed(2), "3.14");
            equal("toFixed(0)", (2.5).toFixed(0), "3");
            equal("toPrecision", (123.456).toPrecision(4), "123.5");
            equal("toExponential", (12345).toExponential(2), "1.23e+4");
            equal("toString(2) of a fraction is that of its integer", (255).toString(16), "ff");
            throwsError("toFixed(21)", function():void { (1.5).toFixed(21); }, RangeError, 1002);
        }

        private function parsing():void {
            equal("Number of nothing", Number(""), 0);
            equal("Number of spaces", Number("  "), 0);
            equal("Number of null", Number(null), 0);
            equal("Number of undefined", Number(undefined), NaN);
            equal("Number of true", Number(true), 1);
            equal("Number of hexadecimal", Number("0xff"), 255);
            equal("Number with exponent", Number("1.5e3"), 1500);
            equal("Number with an e only", Number("5e"), 5);
            equal("Number with an e-", Number("5e-"), NaN);
            equal("Number up to a NUL", Number("4e\u00005"), 4);
            equal("parseInt of many digits", parseInt("123456789012345678"), 123456789012345696);
            equal("Number of rubbish", Number("1x"), NaN);
            equal("Number of Infinity", Number("-Infinity"), -Infinity);
            equal("parseInt", parseInt("42px"), 42);
            equal("parseInt hexadecimal", parseInt("0x1f"), 31);
            equal("parseInt radix 2", parseInt("1012", 2), 5);
            equal("parseInt radix 36", parseInt("zz", 36), 1295);
            equal("parseInt of nothing", parseInt(""), NaN);
            equal("parseInt negative", parseInt("  -7.9"), -7);
            equal("parseFloat", parseFloat("3.14abc"), 3.14);
            equal("parseFloat exponent", parseFloat("1e3x"), 1000);
            equal("parseFloat of rubbish", parseFloat("abc"), NaN);
            equal("parseFloat of a point", parseFloat(".5"), 0.5);
        }

        private function operators():void {
            var n:Number = 1.5;
            equal("++ before", ++n, 2.5);
            equal("++ after", n++, 2.5);
            equal("-- after", n--, 3.5);
            equal("unary +", +"3", 3);
            equal("unary -", -"3", -3);
            equal("+ of strings", "1" + 2, "12");
            equal("+ from the left", 1 + 2 + "3", "33");
            equal("- of strings", "5" - Number("2"), 3);
            equal("+ of null", 1 + Number(null), 1);
            equal("* of booleans", Number(true) * 5, 5);
            check("compare strings", "10" < "9");
            check("compare string and number", 10 > Number("9"));
            check("NaN compares false", !(NaN < 1) && !(NaN > 1) && !(NaN >= NaN));
        }
    }
}
