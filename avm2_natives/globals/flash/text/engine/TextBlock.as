package flash.text.engine {
    import airshim.Unimplemented;
    import airshim.reportUncaught;
    import airshim.runtime_internal;
    import flash.geom.Rectangle;

    /**
     * Breaks a text into lines. Text runs from left to right: writing from right to left, rotation and vertical lines aren't
     * there, and fonts are those that stand for the machine's.
     */
    [API("662")]
    public final class TextBlock {
        public var userData:*;
        public var applyNonLinearFontScaling:Boolean;
        public var baselineFontDescription:FontDescription;

        private var _baselineFontSize:Number;
        private var _baselineZero:String;
        private var _bidiLevel:int;
        private var _content:ContentElement;
        private var _firstLine:TextLine;
        private var _lastLine:TextLine;
        private var _lineRotation:String;
        private var _tabStops:Vector.<TabStop>;
        private var _textJustifier:TextJustifier;
        private var _textLineCreationResult:String;

        public function TextBlock(
            content:ContentElement = null, tabStops:Vector.<TabStop> = null, textJustifier:TextJustifier = null,
            lineRotation:String = "rotate0", baselineZero:String = "roman", bidiLevel:int = 0,
            applyNonLinearFontScaling:Boolean = true, baselineFontDescription:FontDescription = null,
            baselineFontSize:Number = 12
        ) {
            super();
            this.content = content;
            this.tabStops = tabStops;
            this.textJustifier = textJustifier == null ? new SpaceJustifier() : textJustifier;
            this.lineRotation = lineRotation;
            this.baselineZero = baselineZero;
            this.bidiLevel = bidiLevel;
            this.applyNonLinearFontScaling = applyNonLinearFontScaling;
            this.baselineFontDescription = baselineFontDescription;
            this.baselineFontSize = baselineFontSize;
        }

        public function get baselineFontSize():Number {
            return _baselineFontSize;
        }

        /** Errors: ArgumentError #2004 for less than nothing. */
        public function set baselineFontSize(value:Number):void {
            if (value < 0) {
                Error.throwError(ArgumentError, 2004);
            }
            _baselineFontSize = value;
        }

        public function get baselineZero():String {
            return _baselineZero;
        }

        public function set baselineZero(value:String):void {
            _baselineZero = Choice.of(value, [
                TextBaseline.ROMAN, TextBaseline.ASCENT, TextBaseline.DESCENT, TextBaseline.IDEOGRAPHIC_TOP,
                TextBaseline.IDEOGRAPHIC_CENTER, TextBaseline.IDEOGRAPHIC_BOTTOM
            ], "baselineZero");
        }

        public function get bidiLevel():int {
            return _bidiLevel;
        }

        /** Errors: ArgumentError #2004 for less than nothing. */
        public function set bidiLevel(value:int):void {
            if (value < 0) {
                Error.throwError(ArgumentError, 2004);
            }
            _bidiLevel = value;
        }

        public function get content():ContentElement {
            return _content;
        }

        public function set content(value:ContentElement):void {
            if (_content == value) {
                return;
            }
            if (_content != null) {
                _content.runtime_internal::block = null;
            }
            _content = value;
            if (value != null) {
                value.runtime_internal::block = this;
            }
            invalidateFrom(_firstLine);
        }

        public function get firstLine():TextLine {
            return _firstLine;
        }

        public function get lastLine():TextLine {
            return _lastLine;
        }

        public function get lineRotation():String {
            return _lineRotation;
        }

        public function set lineRotation(value:String):void {
            _lineRotation = Choice.of(value, [
                TextRotation.ROTATE_0, TextRotation.ROTATE_90, TextRotation.ROTATE_180, TextRotation.ROTATE_270
            ], "lineRotation");
        }

        /** A copy. */
        public function get tabStops():Vector.<TabStop> {
            return _tabStops == null ? null : _tabStops.concat();
        }

        public function set tabStops(value:Vector.<TabStop>):void {
            _tabStops = value == null ? null : value.concat();
        }

        public function get textJustifier():TextJustifier {
            return _textJustifier;
        }

        public function set textJustifier(value:TextJustifier):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "textJustifier");
            }
            _textJustifier = value;
        }

        public function get textLineCreationResult():String {
            return _textLineCreationResult;
        }

        /** The first line that isn't valid, or null. */
        public function get firstInvalidLine():TextLine {
            for (var line:TextLine = _firstLine; line != null; line = line.next) {
                if (line.state != TextLineValidity.VALID && line.state != TextLineValidity.STATIC) {
                    return line;
                }
            }
            return null;
        }

        /**
         * Lays out the line behind `previousLine`. Null behind the last one, and where nothing fits: see
         * `textLineCreationResult`. Null, too, where an element has no format, which is shown as Error #2175. Errors:
         * ArgumentError #2004 for a line of another block or a width that no line can have.
         */
        public function createTextLine(
            previousLine:TextLine = null, width:Number = 1000000, lineOffset:Number = 0, fitSomething:Boolean = false
        ):TextLine {
            return layOut(null, previousLine, width, fitSomething);
        }

        /** As `createTextLine`, with an object that is there. */
        [API("667")]
        public function recreateTextLine(
            textLine:TextLine, previousLine:TextLine = null, width:Number = 1000000, lineOffset:Number = 0,
            fitSomething:Boolean = false
        ):TextLine {
            if (textLine == null) {
                Error.throwError(TypeError, 2007, "textLine");
            }
            if (textLine == previousLine) {
                Error.throwError(ArgumentError, 2004);
            }
            return layOut(textLine, previousLine, width, fitSomething);
        }

        private function layOut(reused:TextLine, previous:TextLine, width:Number, fitSomething:Boolean):TextLine {
            if (_content == null) {
                _textLineCreationResult = TextLineCreationResult.COMPLETE;
                return null;
            }
            var isTooNarrow:Boolean = !(width >= 0) && !fitSomething;
            var isForeign:Boolean =
                previous != null && (previous.block != this || previous.state == TextLineValidity.INVALID);
            if (isForeign || isTooNarrow || width > TextLine.MAX_LINE_WIDTH) {
                Error.throwError(ArgumentError, 2004);
            }
            var leaves:Vector.<ContentElement> = new Vector.<ContentElement>();
            collectLeaves(_content, leaves);
            var begin:int = previous == null ? 0 : previous.begin + previous.content.length;
            if (begin >= LineMeasures.lengthOf(leaves)) {
                _textLineCreationResult = TextLineCreationResult.COMPLETE;
                return null;
            }
            for each (var leaf:ContentElement in leaves) {
                if (leaf.elementFormat == null) {
                    reportUncaught(new Error(Error.getErrorMessage(2175), 2175));
                    return null;
                }
            }
            var measures:LineMeasures = new LineMeasures(leaves, begin, width, fitSomething, _tabStops, _textJustifier);
            if (measures.length == 0) {
                _textLineCreationResult = TextLineCreationResult.INSUFFICIENT_WIDTH;
                return null;
            }
            _textLineCreationResult =
                measures.isEmergency ? TextLineCreationResult.EMERGENCY : TextLineCreationResult.SUCCESS;
            if (reused != null && reused.block != null) {
                reused.block.unlink(reused);
            }
            var line:TextLine = reused;
            if (line == null) {
                TextLine.isMade = true;
                line = new TextLine();
            }
            line.begin = begin;
            line.content = measures.text;
            line.width_ = width;
            line.state = TextLineValidity.VALID;
            line.show(measures, regionsOf(line, measures, leaves));
            link(line, previous);
            return line;
        }

        private static function collectLeaves(element:ContentElement, leaves:Vector.<ContentElement>):void {
            var group:GroupElement = element as GroupElement;
            if (group == null) {
                if (element != null) {
                    leaves.push(element);
                }
                return;
            }
            for (var i:int = 0; i < group.elementCount; i++) {
                collectLeaves(group.getElementAt(i), leaves);
            }
        }

        /** Of each element with an event mirror the part of the line that it takes up. Null without one. */
        private static function regionsOf(
            line:TextLine, measures:LineMeasures, leaves:Vector.<ContentElement>
        ):Vector.<TextLineMirrorRegion> {
            var regions:Vector.<TextLineMirrorRegion> = null;
            var last:TextLineMirrorRegion = null;
            var from:int = -line.begin;
            for each (var leaf:ContentElement in leaves) {
                var to:int = from + (leaf.rawText == null ? 0 : leaf.rawText.length);
                for (var mirrored:ContentElement = leaf; mirrored != null; mirrored = mirrored.groupElement) {
                    if (mirrored.eventMirror == null) {
                        continue;
                    }
                    var left:Number = NaN;
                    var right:Number = NaN;
                    for (var i:int = 0; i < measures.begins.length; i++) {
                        if (measures.begins[i] >= from && measures.begins[i] < to) {
                            left = isNaN(left) ? measures.lefts[i] : left;
                            right = measures.lefts[i] + measures.widths[i];
                        }
                    }
                    if (!isNaN(left)) {
                        var bounds:Rectangle =
                            new Rectangle(left, -measures.ascent, right - left, measures.ascent + measures.descent);
                        last = TextLineMirrorRegion.create(line, mirrored, bounds, last);
                        regions ||= new Vector.<TextLineMirrorRegion>();
                        regions.push(last);
                    }
                }
                from = to;
            }
            return regions;
        }

        /** Puts a line behind another. Those that were there don't belong to the block any longer. */
        private function link(line:TextLine, previous:TextLine):void {
            var next:TextLine = previous == null ? _firstLine : previous.next;
            var end:int = line.begin + line.content.length;
            while (next != null && next.begin < end) {
                var after:TextLine = next.next;
                if (next != line) {
                    detach(next);
                }
                next = after;
            }
            line.block = this;
            line.previous = previous;
            line.next = next;
            if (previous == null) {
                _firstLine = line;
            } else {
                previous.next = line;
            }
            if (next == null) {
                _lastLine = line;
            } else {
                next.previous = line;
                // It began elsewhere before.
                if (next.begin != end && next.state == TextLineValidity.VALID) {
                    next.state = TextLineValidity.POSSIBLY_INVALID;
                }
            }
        }

        private function unlink(line:TextLine):void {
            if (line == _firstLine) {
                _firstLine = line.next;
            } else if (line.previous != null) {
                line.previous.next = line.next;
            }
            if (line == _lastLine) {
                _lastLine = line.previous;
            } else if (line.next != null) {
                line.next.previous = line.previous;
            }
            forget(line);
        }

        private static function forget(line:TextLine):void {
            detach(line);
            line.block = null;
        }

        private static function detach(line:TextLine):void {
            line.previous = line.next = null;
            if (line.state != TextLineValidity.STATIC) {
                line.state = TextLineValidity.INVALID;
            }
        }

        /**
         * Gives lines up, and makes those behind them invalid. Errors: ArgumentError #2004 for lines that aren't the
         * block's, or the wrong way round.
         */
        public function releaseLines(firstLine:TextLine, lastLine:TextLine):void {
            if (firstLine == null || lastLine == null) {
                Error.throwError(TypeError, 2007, firstLine == null ? "firstLine" : "lastLine");
            }
            if (firstLine.block != this || lastLine.block != this || lastLine.begin < firstLine.begin) {
                Error.throwError(ArgumentError, 2004);
            }
            invalidateFrom(lastLine.next);
            var line:TextLine = firstLine;
            while (line != null) {
                var next:TextLine = line == lastLine ? null : line.next;
                unlink(line);
                line = next;
            }
        }

        /** Forgets what only making further lines needs. There's nothing of that kind. */
        [API("667")]
        public function releaseLineCreationData():void {
        }

        /** The text was changed from a character on. */
        runtime_internal function changedFrom(charIndex:int):void {
            var line:TextLine = _firstLine;
            while (line != null && line.begin + line.content.length <= charIndex) {
                line = line.next;
            }
            invalidateFrom(line == null ? _lastLine : line);
        }

        private static function invalidateFrom(line:TextLine):void {
            for (; line != null; line = line.next) {
                if (line.state == TextLineValidity.VALID || line.state == TextLineValidity.POSSIBLY_INVALID) {
                    line.state = TextLineValidity.INVALID;
                }
            }
        }

        public function getTextLineAtCharIndex(charIndex:int):TextLine {
            for (var line:TextLine = _firstLine; line != null; line = line.next) {
                if (charIndex >= line.begin && charIndex < line.begin + line.content.length) {
                    return line;
                }
            }
            return null;
        }

        public function findNextAtomBoundary(afterCharIndex:int):int {
            requireChar(afterCharIndex, 0, text.length - 1);
            return afterCharIndex + (isPair(afterCharIndex) ? 2 : 1);
        }

        public function findPreviousAtomBoundary(beforeCharIndex:int):int {
            requireChar(beforeCharIndex, 1, text.length);
            return beforeCharIndex - (beforeCharIndex > 1 && isPair(beforeCharIndex - 2) ? 2 : 1);
        }

        public function findNextWordBoundary(afterCharIndex:int):int {
            requireChar(afterCharIndex, 0, text.length - 1);
            var index:int = afterCharIndex + 1;
            while (!LineMeasures.isWordBoundary(text, index)) {
                index++;
            }
            return index;
        }

        public function findPreviousWordBoundary(beforeCharIndex:int):int {
            requireChar(beforeCharIndex, 1, text.length);
            var index:int = beforeCharIndex - 1;
            while (!LineMeasures.isWordBoundary(text, index)) {
                index--;
            }
            return index;
        }

        public function dump():String {
            Unimplemented.throwFor("flash.text.engine::TextBlock/dump()");
            return null;
        }

        private function get text():String {
            return _content == null || _content.rawText == null ? "" : _content.rawText;
        }

        private function isPair(index:int):Boolean {
            var unit:Number = text.charCodeAt(index);
            return unit >= 0xD800 && unit < 0xDC00 && index + 1 < text.length;
        }

        private static function requireChar(index:int, first:int, last:int):void {
            if (index < first || index > last) {
                Error.throwError(RangeError, 2006);
            }
        }
    }
}
