package flash.text {
    /** Every property that is null leaves what it is applied to as it was. */
    public class TextFormat {
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
            _display = value;
        }

        public function get font():String {
            return _font;
        }

        public function set font(value:String):void {
            _font = value;
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
            _tabStops = value;
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

        private static function toInt(value:Object):Object {
            if (value == null) {
                return null;
            }
            var number:Number = Number(value);
            return isNaN(number) ? null : int(number);
        }

        private static function toNumber(value:Object):Object {
            return value == null ? null : Number(value);
        }

        private static function toFlag(value:Object):Object {
            return value == null ? null : Boolean(value);
        }

        private static function toColor(value:Object):Object {
            return value == null ? null : uint(value);
        }
    }
}
