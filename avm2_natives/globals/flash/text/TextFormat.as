package flash.text {
    import airshim.runtime_internal;

    /** Every property that is null leaves what it is applied to as it was. */
    public class TextFormat {
        private static const LONGEST_FONT_NAME:int = 64;

        private var _align:String = null;
        private var _blockIndent:Object = null;
        private var _bold:Object = null;
        private var _bullet:Object = null;
        private var _color:Object = null;
        private var _display:String = "block";
        private var _font:String = null;
        private var _indent:Object = null;
        private var _italic:Object = null;
        private var _kerning:Object = null;
        private var _leading:Object = null;
        private var _leftMargin:Object = null;
        private var _letterSpacing:Object = null;
        private var _rightMargin:Object = null;
        private var _size:Object = null;
        private var _tabStops:Array = null;
        private var _target:String = null;
        private var _underline:Object = null;
        private var _url:String = null;

        public function TextFormat(
            font:String = null, size:Object = null, color:Object = null, bold:Object = null, italic:Object = null,
            underline:Object = null, url:String = null, target:String = null, align:String = null,
            leftMargin:Object = null, rightMargin:Object = null, indent:Object = null, leading:Object = null
        ) {
            super();
            this.font = font;
            this.size = size;
            this.color = color;
            this.bold = bold;
            this.italic = italic;
            this.underline = underline;
            this.url = url;
            this.target = target;
            if (align != null) {
                this.align = align;
            }
            this.leftMargin = leftMargin;
            this.rightMargin = rightMargin;
            this.indent = indent;
            this.leading = leading;
        }

        /** A format of the values that the native half of TextField keeps, in the order of `values`. */
        runtime_internal static function ofValues(values:Array):TextFormat {
            var format:TextFormat = new TextFormat();
            format._font = values[0];
            format._size = values[1];
            format._color = values[2];
            format._bold = values[3];
            format._italic = values[4];
            format._underline = values[5];
            format._url = values[6];
            format._target = values[7];
            format._align = values[8];
            format._leftMargin = values[9];
            format._rightMargin = values[10];
            format._indent = values[11];
            format._leading = values[12];
            format._blockIndent = values[13];
            format._bullet = values[14];
            format._kerning = values[15];
            format._letterSpacing = values[16];
            format._tabStops = values[17];
            return format;
        }

        /** Everything but `display`, for the native half of TextField. */
        runtime_internal function get values():Array {
            return [
                _font, _size, _color, _bold, _italic, _underline, _url, _target, _align, _leftMargin, _rightMargin, _indent,
                _leading, _blockIndent, _bullet, _kerning, _letterSpacing, _tabStops
            ];
        }

        public function get align():String {
            return _align;
        }

        public function set align(value:String):void {
            if (value != null && ["left", "center", "right", "justify", "start", "end"].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "align");
            }
            _align = value;
        }

        public function get blockIndent():Object {
            return _blockIndent;
        }

        public function set blockIndent(value:Object):void {
            _blockIndent = toInt(value);
        }

        public function get bold():Object {
            return _bold;
        }

        public function set bold(value:Object):void {
            _bold = toFlag(value);
        }

        public function get bullet():Object {
            return _bullet;
        }

        public function set bullet(value:Object):void {
            _bullet = toFlag(value);
        }

        public function get color():Object {
            return _color;
        }

        public function set color(value:Object):void {
            _color = toColor(value);
        }

        public function get display():String {
            return _display;
        }

        public function set display(value:String):void {
            if (value == null) {
                throw new TypeError(Error.getErrorMessage(2007).replace("%1", "display"), 2007);
            }
            _display = ["block", "inline", "none"].indexOf(value) < 0 ? null : value;
        }

        public function get font():String {
            return _font;
        }

        public function set font(value:String):void {
            _font = value == null ? null : value.substr(0, LONGEST_FONT_NAME);
        }

        public function get indent():Object {
            return _indent;
        }

        public function set indent(value:Object):void {
            _indent = toInt(value);
        }

        public function get italic():Object {
            return _italic;
        }

        public function set italic(value:Object):void {
            _italic = toFlag(value);
        }

        public function get kerning():Object {
            return _kerning;
        }

        public function set kerning(value:Object):void {
            _kerning = toFlag(value);
        }

        public function get leading():Object {
            return _leading;
        }

        public function set leading(value:Object):void {
            _leading = toInt(value);
        }

        public function get leftMargin():Object {
            return _leftMargin;
        }

        public function set leftMargin(value:Object):void {
            _leftMargin = toInt(value);
        }

        public function get letterSpacing():Object {
            return _letterSpacing;
        }

        public function set letterSpacing(value:Object):void {
            _letterSpacing = toNumber(value);
        }

        public function get rightMargin():Object {
            return _rightMargin;
        }

        public function set rightMargin(value:Object):void {
            _rightMargin = toInt(value);
        }

        public function get size():Object {
            return _size;
        }

        public function set size(value:Object):void {
            _size = toInt(value);
        }

        public function get tabStops():Array {
            return _tabStops;
        }

        public function set tabStops(value:Array):void {
            if (value == null) {
                _tabStops = null;
                return;
            }
            var stops:Array = [];
            for (var i:int = 0; i < value.length; i++) {
                stops.push(toInt(value[i]));
            }
            _tabStops = stops;
        }

        public function get target():String {
            return _target;
        }

        public function set target(value:String):void {
            _target = value;
        }

        public function get underline():Object {
            return _underline;
        }

        public function set underline(value:Object):void {
            _underline = toFlag(value);
        }

        public function get url():String {
            return _url;
        }

        public function set url(value:String):void {
            _url = value;
        }

        /** To the nearest whole number, or the even one of two; what is out of range becomes the lowest. */
        private static function toInt(value:Object):Object {
            if (value == null) {
                return null;
            }
            var number:Number = Number(value);
            var rounded:Number = Math.round(number);
            if (rounded - number == 0.5 && rounded % 2 != 0) {
                rounded--;
            }
            return rounded >= int.MIN_VALUE && rounded <= int.MAX_VALUE ? int(rounded) : int.MIN_VALUE;
        }

        private static function toNumber(value:Object):Object {
            return value == null ? null : Number(value);
        }

        private static function toFlag(value:Object):Object {
            return value == null ? null : Boolean(value);
        }

        private static function toColor(value:Object):Object {
            return value == null ? null : int(value);
        }
    }
}
