package flash.text {
    import airshim.SwfSymbol;

    /** A font: of a class that is linked to one, or as `enumerateFonts` lists it. */
    public class Font {
        private var _symbol:SwfSymbol = null;

        /** Name, style and type; null for what isn't a font. */
        private var _facts:Array = null;

        public function Font() {
            super();
            _symbol = SwfSymbol.linkedTo(this);
            if (_symbol != null) {
                _facts = describe(_symbol);
            }
        }

        /** The fonts that a program can use; those of the machine only by name. */
        public static function enumerateFonts(enumerateDeviceFonts:Boolean = false):Array {
            var fonts:Array = [];
            var listed:Array = list(enumerateDeviceFonts);
            for (var i:int = 0; i < listed.length; i++) {
                var font:Font = new Font();
                font._facts = listed[i];
                if (listed[i].length > 3) {
                    font._symbol = SwfSymbol.character(listed[i][3], listed[i][4]);
                }
                fonts.push(font);
            }
            return fonts;
        }

        /** Lists a font for all SWFs of the program. */
        public static function registerFont(font:Class):void {
            if (font == null) {
                Error.throwError(TypeError, 2007, "font");
            }
            var sample:Font = SwfSymbol.allocate(font) as Font;
            var symbol:SwfSymbol = sample == null ? null : SwfSymbol.linkedTo(sample);
            if (symbol == null || symbol.kind != "font") {
                Error.throwError(ArgumentError, 1508, "font");
            }
            register(symbol);
        }

        public function get fontName():String {
            return _facts == null ? null : _facts[0];
        }

        public function get fontStyle():String {
            return _facts == null ? null : _facts[1];
        }

        public function get fontType():String {
            return _facts == null ? null : _facts[2];
        }

        public function hasGlyphs(str:String):Boolean {
            if (str == null) {
                Error.throwError(TypeError, 2007, "str");
            }
            return _symbol != null ? covers(_symbol, str) : _facts != null;
        }

        /** Name, style and type; null where the symbol isn't a font. */
        private static native function describe(symbol:SwfSymbol):Array;

        /** Of each font its name, style and type, and of embedded ones the SWF and the character. */
        private static native function list(withDeviceFonts:Boolean):Array;

        private static native function register(symbol:SwfSymbol):void;

        private static native function covers(symbol:SwfSymbol, text:String):Boolean;
    }
}
