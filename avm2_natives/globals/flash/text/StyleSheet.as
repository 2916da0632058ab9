package flash.text {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    /** Styles of classes and elements of HTML, by their selectors in lower case. */
    public dynamic class StyleSheet extends EventDispatcher {
        private static const FAMILIES:Object = {mono: "_typewriter", "sans-serif": "_sans", serif: "_serif"};

        private var _names:Array = [];
        private var _styles:Object = {};

        /** What `transform` has made of each style. */
        private var _formats:Object = {};

        public function StyleSheet() {
            super();
        }

        public function get styleNames():Array {
            return _names.slice();
        }

        public function clear():void {
            _names = [];
            _styles = {};
            _formats = {};
        }

        /** A copy; an empty object for a name that has no style. */
        public function getStyle(styleName:String):Object {
            return copyOf(_styles[styleName.toLowerCase()]);
        }

        public function setStyle(styleName:String, styleObject:Object):void {
            var name:String = styleName.toLowerCase();
            if (!_styles.hasOwnProperty(name)) {
                _names.push(name);
            }
            _styles[name] = copyOf(styleObject);
            _formats[name] = transform(_styles[name]);
        }

        /** Adds the styles of a style sheet; of what isn't one nothing. */
        public function parseCSS(CSSText:String):void {
            var rules:Array = parse(CSSText);
            for (var i:int = 0; i < rules.length; i += 2) {
                setStyle(rules[i], rules[i + 1]);
            }
        }

        /** Selectors, and behind each an object of its properties. */
        private static native function parse(source:String):Array;

        runtime_internal function formatOf(name:String):TextFormat {
            return _formats[name];
        }

        public function transform(style:Object):TextFormat {
            if (style == null) {
                return null;
            }
            var format:TextFormat = new TextFormat();
            if (style.color) {
                format.color = colorOf(style.color);
            }
            if (style.display) {
                format.display = style.display;
            }
            if (style.fontFamily) {
                format.font = familiesOf(style.fontFamily);
            }
            if (style.fontSize) {
                var size:Number = parseInt(style.fontSize, 10);
                if (size > 0) {
                    format.size = size;
                }
            }
            format.italic = oneOf(style.fontStyle, "italic", "normal");
            format.bold = oneOf(style.fontWeight, "bold", "normal");
            format.kerning = style.kerning == "true" || parseInt(style.kerning, 10) > 0;
            if (style.leading) {
                format.leading = parseInt(style.leading, 10);
            }
            if (style.letterSpacing) {
                format.letterSpacing = parseFloat(style.letterSpacing);
            }
            if (style.marginLeft) {
                format.leftMargin = parseInt(style.marginLeft, 10);
            }
            if (style.marginRight) {
                format.rightMargin = parseInt(style.marginRight, 10);
            }
            if (style.textAlign) {
                format.align = style.textAlign;
            }
            format.underline = oneOf(style.textDecoration, "underline", "none");
            if (style.textIndent) {
                format.indent = parseInt(style.textIndent, 10);
            }
            return format;
        }

        /** True for the one value, false for the other, null for all others. */
        private static function oneOf(value:Object, yes:String, no:String):Object {
            return value == yes ? true : value == no ? false : null;
        }

        /** Of a hash and up to six digits; all else is black. */
        private static function colorOf(value:*):uint {
            var found:Object = /^#([0-9a-f]{1,6})\s*$/i.exec(String(value));
            return value is String && found != null ? parseInt(found[1], 16) : 0;
        }

        /** The fonts of a list, the usual families by the player's names for them. */
        private static function familiesOf(value:String):String {
            var families:Array = value.split(",");
            var fonts:Array = [];
            for (var i:int = 0; i < families.length; i++) {
                var family:String = String(families[i]).replace(/^\s+/, "");
                if (family != "") {
                    fonts.push(FAMILIES.hasOwnProperty(family) ? FAMILIES[family] : family);
                }
            }
            return fonts.join(",");
        }

        private static function copyOf(style:Object):Object {
            var copy:Object = {};
            for (var name:String in style) {
                copy[name] = style[name];
            }
            return copy;
        }
    }
}
