package flash.text.engine {
    import airshim.mayBreakLine;
    import airshim.measureText;
    import flash.display.DisplayObject;

    /**
     * The atoms of a line, laid out from left to right in the machine's fonts. An atom is a character, a pair of
     * surrogates, or a picture.
     */
    internal final class LineMeasures {
        /** How much is measured at a time, since most lines are short. */
        private static const STRETCH:int = 128;
        /** Where tabs end without stops: at each multiple. */
        private static const DEFAULT_TAB:Number = 48;
        /** The part of an em that is above the roman base line. */
        private static const EM_ABOVE:Number = 0.88;

        /** Where each atom begins, from the line's first character on. */
        internal var begins:Vector.<int> = new Vector.<int>();
        internal var lefts:Vector.<Number> = new Vector.<Number>();
        internal var widths:Vector.<Number> = new Vector.<Number>();
        internal var heights:Vector.<Number> = new Vector.<Number>();
        internal var graphics:Vector.<DisplayObject> = new Vector.<DisplayObject>();
        internal var ascent:Number = 0;
        internal var descent:Number = 0;
        internal var emTop:Number = 0;
        internal var emBottom:Number = 0;
        internal var width:Number = 0;
        internal var unjustifiedWidth:Number = 0;
        internal var hasGraphic:Boolean = false;
        /** How many characters it has. */
        internal var length:int = 0;
        /** Whether not one word fitted. */
        internal var isEmergency:Boolean = false;

        private var _leaves:Vector.<ContentElement>;
        private var _tabs:Vector.<TabStop>;
        private var _x:Number = 0;
        private var _text:String = "";
        /** How many atoms count for the width. */
        private var _textEnd:int = 0;
        private var _atomElements:Vector.<ContentElement> = new Vector.<ContentElement>();

        /**
         * Lays out as much as fits into `limit`, from the character `begin` of the elements on. Nothing fits where
         * `length` stays 0.
         */
        public function LineMeasures(
            leaves:Vector.<ContentElement>, begin:int, limit:Number, fitSomething:Boolean, tabs:Vector.<TabStop>,
            justifier:TextJustifier
        ) {
            super();
            _leaves = leaves;
            _tabs = tabs;
            var isEnded:Boolean = fill(begin, limit, fitSomething);
            _text = textOf(leaves).substr(begin, length);
            var isLast:Boolean = begin + length >= lengthOf(leaves);
            var measured:ContentElement = null;
            for each (var element:ContentElement in _atomElements) {
                if (element != measured) {
                    reserve(element);
                    measured = element;
                }
            }
            measureWidth(!isEnded && !isLast);
            if (justifier != null) {
                justify(justifier.lineJustification, limit, isEnded, isLast);
            }
        }

        /** The characters of it. */
        internal function get text():String {
            return _text;
        }

        private static function textOf(leaves:Vector.<ContentElement>):String {
            var text:String = "";
            for each (var leaf:ContentElement in leaves) {
                text += leaf.rawText == null ? "" : leaf.rawText;
            }
            return text;
        }

        internal static function lengthOf(leaves:Vector.<ContentElement>):int {
            var length:int = 0;
            for each (var leaf:ContentElement in leaves) {
                length += leaf.rawText == null ? 0 : leaf.rawText.length;
            }
            return length;
        }

        internal static function isWordBoundary(text:String, index:int):Boolean {
            if (index <= 0 || index >= text.length) {
                return true;
            }
            return /\w/.test(text.charAt(index)) != /\w/.test(text.charAt(index - 1))
                || mayBreakLine(text.charCodeAt(index - 1), text.charCodeAt(index));
        }

        internal static function isNewline(unit:Number):Boolean {
            return unit == 0x0A || unit == 0x0D || unit == 0x2028 || unit == 0x2029;
        }

        /** Whether a newline ended it. */
        private function fill(begin:int, limit:Number, fitSomething:Boolean):Boolean {
            var from:int = 0;
            var before:Number = NaN;
            // Atoms and characters up to the last place where the line may end.
            var atomsAtBreak:int = 0;
            var lengthAtBreak:int = 0;
            for each (var leaf:ContentElement in _leaves) {
                var text:String = leaf.rawText == null ? "" : leaf.rawText;
                var first:int = Math.max(0, begin - from);
                from += text.length;
                for (var at:int = first; at < text.length; at += stretch.length) {
                    var stretch:String = cut(text, at);
                    var advances:Vector.<Number> = advancesOf(leaf, stretch);
                    for (var i:int = 0; i < stretch.length; i++) {
                        var unit:Number = stretch.charCodeAt(i);
                        if (unit == 0x0A && before == 0x0D) {
                            length++;
                            return true;
                        }
                        if (before == 0x0D) {
                            return true;
                        }
                        if (!isNaN(before) && mayEnd(leaf.elementFormat, before, unit)) {
                            atomsAtBreak = begins.length;
                            lengthAtBreak = length;
                        }
                        var isPair:Boolean = unit >= 0xD800 && unit < 0xDC00 && i + 1 < stretch.length;
                        var advance:Number = isNewline(unit) ? 0
                            : unit == 0x09 ? nextTab() - _x
                            : advances[i] + (isPair ? advances[i + 1] : 0);
                        if (_x + advance > limit && unit != 0x20 && !isNewline(unit)) {
                            if (atomsAtBreak > 0) {
                                cutBack(atomsAtBreak, lengthAtBreak);
                                return false;
                            }
                            isEmergency = true;
                            if (begins.length > 0 || !fitSomething) {
                                return false;
                            }
                        }
                        add(leaf, advance);
                        length += isPair ? 2 : 1;
                        i += isPair ? 1 : 0;
                        if (isEmergency || (isNewline(unit) && unit != 0x0D)) {
                            return !isEmergency;
                        }
                        before = isPair ? stretch.charCodeAt(i) : unit;
                    }
                }
            }
            return before == 0x0D;
        }

        private static function cut(text:String, from:int):String {
            var end:int = from + STRETCH;
            var last:Number = text.charCodeAt(end - 1);
            return text.substring(from, last >= 0xD800 && last < 0xDC00 ? end + 1 : end);
        }

        /** Errors: ArgumentError #2175 for an element without a format. */
        private static function advancesOf(leaf:ContentElement, text:String):Vector.<Number> {
            var format:ElementFormat = leaf.elementFormat;
            if (format == null) {
                Error.throwError(ArgumentError, 2175);
            }
            var graphic:GraphicElement = leaf as GraphicElement;
            if (graphic != null) {
                return Vector.<Number>([graphic.elementWidth]);
            }
            var measures:Array = measure(text, format);
            var advances:Vector.<Number> = new Vector.<Number>();
            for (var i:int = 2; i < measures.length; i++) {
                advances.push(measures[i] * format.fontSize + format.trackingLeft + format.trackingRight);
            }
            return advances;
        }

        /** Ascent, descent and the width of each character, in ems. */
        internal static function measure(text:String, format:ElementFormat):Array {
            var font:FontDescription = format.fontDescription;
            return measureText(
                text, font == null || font.fontName == null ? "_serif" : font.fontName,
                font != null && font.fontWeight == FontWeight.BOLD, font != null && font.fontPosture == FontPosture.ITALIC,
                format.kerning != Kerning.OFF
            );
        }

        private static function mayEnd(format:ElementFormat, left:uint, right:uint):Boolean {
            switch (format.breakOpportunity) {
                case BreakOpportunity.NONE:
                    return false;
                case BreakOpportunity.ANY:
                case BreakOpportunity.ALL:
                    return true;
                default:
                    return left == 0x09 || mayBreakLine(left, right);
            }
        }

        private function nextTab():Number {
            for each (var stop:TabStop in _tabs) {
                if (stop.position > _x) {
                    return stop.position;
                }
            }
            return (Math.floor(_x / DEFAULT_TAB) + 1) * DEFAULT_TAB;
        }

        private function add(leaf:ContentElement, advance:Number):void {
            var graphic:GraphicElement = leaf as GraphicElement;
            begins.push(length);
            lefts.push(_x);
            widths.push(advance);
            graphics.push(graphic == null ? null : graphic.graphic);
            heights.push(graphic == null ? 0 : graphic.elementHeight);
            _atomElements.push(leaf);
            hasGraphic ||= graphic != null;
            _x += advance;
        }

        private function cutBack(atoms:int, units:int):void {
            begins.length = lefts.length = widths.length = graphics.length = heights.length = _atomElements.length = atoms;
            length = units;
        }

        /** Makes the line as high as an element is. */
        private function reserve(element:ContentElement):void {
            var size:Number = element.elementFormat.fontSize;
            var graphic:GraphicElement = element as GraphicElement;
            var measures:Array = graphic == null ? measure("", element.elementFormat) : null;
            // What is shifted up has a negative shift.
            var shift:Number = element.elementFormat.baselineShift;
            ascent = Math.max(ascent, (graphic == null ? measures[0] * size : graphic.elementHeight) - shift);
            descent = Math.max(descent, (graphic == null ? measures[1] * size : 0) + shift);
            emTop = Math.max(emTop, EM_ABOVE * size);
            emBottom = Math.max(emBottom, (1 - EM_ABOVE) * size);
        }

        /** Spaces at the end of a line that was broken hang over. */
        private function measureWidth(isBroken:Boolean):void {
            var last:int = widths.length - 1;
            while (isBroken && last > 0 && graphics[last] == null && widths[last] > 0 && isSpace(last)) {
                last--;
            }
            width = unjustifiedWidth = last < 0 ? 0 : lefts[last] + widths[last];
            _textEnd = last + 1;
        }

        private function isSpace(atom:int):Boolean {
            return _text.charAt(begins[atom]) == " ";
        }

        private function justify(how:String, limit:Number, isEnded:Boolean, isLast:Boolean):void {
            var isFilled:Boolean = how == LineJustification.ALL_INCLUDING_LAST
                || (how == LineJustification.ALL_BUT_MANDATORY_BREAK && !isEnded && !isLast)
                || (how == LineJustification.ALL_BUT_LAST && !isLast);
            var spaces:int = 0;
            for (var i:int = 0; i < _textEnd; i++) {
                spaces += isSpace(i) ? 1 : 0;
            }
            if (!isFilled || spaces == 0 || width >= limit) {
                return;
            }
            var each:Number = (limit - width) / spaces;
            var moved:Number = 0;
            for (i = 0; i < widths.length; i++) {
                lefts[i] += moved;
                if (i < _textEnd && isSpace(i)) {
                    widths[i] += each;
                    moved += each;
                }
            }
            width = limit;
        }
    }
}
