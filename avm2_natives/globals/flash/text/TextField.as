package flash.text {
    import airshim.runtime_internal;
    import airshim.Unimplemented;
    import flash.display.InteractiveObject;
    import flash.events.Event;
    import flash.events.TextEvent;
    import flash.geom.Rectangle;

    /** The text, its formats and its properties. There are no fonts here: see `CHARACTER_WIDTH`. */
    [Allocator]
    [Event(name="change", type="flash.events.Event")]
    [Event(name="link", type="flash.events.TextEvent")]
    [Event(name="scroll", type="flash.events.Event")]
    [Event(name="textInput", type="flash.events.TextEvent")]
    public class TextField extends InteractiveObject {
        /** The space between the border and the text, in pixels. */
        private static const GUTTER:Number = 2;

        /** Nominal extent of a character and of a line, in parts of the font's size: real metrics need a font. */
        private static const CHARACTER_WIDTH:Number = 0.5;
        private static const LINE_HEIGHT:Number = 1.2;

        private static const FORMAT_PROPERTIES:Array = [
            "align", "blockIndent", "bold", "bullet", "color", "font", "indent", "italic", "kerning", "leading",
            "leftMargin", "letterSpacing", "rightMargin", "size", "tabStops", "target", "underline", "url"
        ];

        /** What was copied last, from any field. */
        private static var _clipboard:String = null;

        private var _text:String = "";
        private var _htmlText:String = null;
        private var _width:Number = 100;
        private var _height:Number = 100;
        private var _type:String = TextFieldType.DYNAMIC;
        private var _autoSize:String = TextFieldAutoSize.NONE;
        private var _defaultTextFormat:TextFormat = new TextFormat("Times New Roman", 12, 0, false, false, false, "", "", "left", 0, 0, 0, 0);
        private var _formats:Array = [];
        private var _scrollV:int = 1;
        private var _scrollH:int = 0;
        private var _selectionBegin:int = 0;
        private var _selectionEnd:int = 0;
        private var _anchor:int = 0;
        private var _caret:int = 0;
        private var _restrict:String = null;
        private var _maxChars:int = 0;
        private var _alwaysShowSelection:Boolean = false;
        private var _antiAliasType:String = AntiAliasType.NORMAL;
        private var _background:Boolean = false;
        private var _backgroundColor:uint = 0xFFFFFF;
        private var _border:Boolean = false;
        private var _borderColor:uint = 0;
        private var _condenseWhite:Boolean = false;
        private var _displayAsPassword:Boolean = false;
        private var _embedFonts:Boolean = false;
        private var _gridFitType:String = GridFitType.PIXEL;
        private var _mouseWheelEnabled:Boolean = true;
        private var _multiline:Boolean = false;
        private var _selectable:Boolean = true;
        private var _sharpness:Number = 0;
        private var _textColor:uint = 0;
        private var _textInteractionMode:String = TextInteractionMode.NORMAL;
        private var _thickness:Number = 0;
        private var _useRichTextClipboard:Boolean = false;
        private var _wordWrap:Boolean = false;

        public function TextField() {
            super();
        }

        public function get text():String {
            return _text;
        }

        public function set text(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "text");
            }
            assign(value);
            _htmlText = null;
        }

        public function get htmlText():String {
            return _htmlText == null ? toHtml(_text) : _htmlText;
        }

        /** The tags are dropped from `text`; a line break or the end of a paragraph stays as one. */
        public function set htmlText(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "htmlText");
            }
            assign(fromHtml(value));
            _htmlText = value;
        }

        public function get length():int {
            return _text.length;
        }

        public function appendText(newText:String):void {
            replaceText(_text.length, _text.length, newText);
        }

        public function replaceText(beginIndex:int, endIndex:int, newText:String):void {
            if (newText == null) {
                Error.throwError(TypeError, 2007, "text");
            }
            text = _text.substring(0, beginIndex) + newText + _text.substring(Math.max(beginIndex, endIndex));
        }

        public function replaceSelectedText(value:String):void {
            var begin:int = _selectionBegin;
            replaceText(begin, _selectionEnd, value);
            setSelection(begin + value.length, begin + value.length);
        }

        public function get type():String {
            return _type;
        }

        public function set type(value:String):void {
            _type = accepted(value, [TextFieldType.DYNAMIC, TextFieldType.INPUT], "type");
        }

        public function get autoSize():String {
            return _autoSize;
        }

        public function set autoSize(value:String):void {
            _autoSize = accepted(value, [TextFieldAutoSize.NONE, TextFieldAutoSize.LEFT, TextFieldAutoSize.CENTER, TextFieldAutoSize.RIGHT], "autoSize");
        }

        public override function get width():Number {
            return runtime_internal::localBounds().width * scaleX;
        }

        /** The field's own size changes, not its scale. */
        public override function set width(value:Number):void {
            if (value >= 0) {
                _width = value;
            }
        }

        public override function get height():Number {
            return runtime_internal::localBounds().height * scaleY;
        }

        public override function set height(value:Number):void {
            if (value >= 0) {
                _height = value;
            }
        }

        public function get textWidth():Number {
            var longest:int = 0;
            for each (var line:String in lines()) {
                longest = Math.max(longest, line.length);
            }
            return longest * fontSize() * CHARACTER_WIDTH;
        }

        public function get textHeight():Number {
            return _text == "" ? 0 : numLines * lineHeight();
        }

        /** Lines end where the text breaks them: nothing is wrapped without a font. */
        public function get numLines():int {
            return lines().length;
        }

        public function get scrollV():int {
            return _scrollV;
        }

        public function set scrollV(value:int):void {
            var clamped:int = Math.max(1, Math.min(value, maxScrollV));
            if (clamped != _scrollV) {
                _scrollV = clamped;
                dispatchEvent(new Event(Event.SCROLL));
            }
        }

        public function get maxScrollV():int {
            return Math.max(1, numLines - visibleLines() + 1);
        }

        public function get bottomScrollV():int {
            return Math.min(numLines, _scrollV + visibleLines() - 1);
        }

        public function get scrollH():int {
            return _scrollH;
        }

        public function set scrollH(value:int):void {
            _scrollH = Math.max(0, Math.min(value, maxScrollH));
        }

        public function get maxScrollH():int {
            return Math.max(0, textWidth - _width + 2 * GUTTER);
        }

        public function get defaultTextFormat():TextFormat {
            return merged(new TextFormat(), _defaultTextFormat);
        }

        public function set defaultTextFormat(format:TextFormat):void {
            if (format == null) {
                Error.throwError(TypeError, 2007, "format");
            }
            _defaultTextFormat = merged(_defaultTextFormat, format);
            if (format.color != null) {
                _textColor = uint(format.color);
            }
        }

        public function setTextFormat(format:TextFormat, beginIndex:int = -1, endIndex:int = -1):void {
            var begin:int = beginIndex < 0 ? 0 : beginIndex;
            var end:int = endIndex < 0 ? (beginIndex < 0 ? _text.length : beginIndex + 1) : endIndex;
            if (begin > _text.length || end > _text.length) {
                Error.throwError(RangeError, 2006);
            }
            for (var i:int = begin; i < end; i++) {
                _formats[i] = merged(formatAt(i), format);
            }
        }

        /** A property that differs within the range is null. */
        public function getTextFormat(beginIndex:int = -1, endIndex:int = -1):TextFormat {
            var begin:int = beginIndex < 0 ? 0 : beginIndex;
            var end:int = endIndex < 0 ? (beginIndex < 0 ? _text.length : beginIndex + 1) : endIndex;
            if (begin > _text.length || end > _text.length) {
                Error.throwError(RangeError, 2006);
            }
            var common:TextFormat = merged(new TextFormat(), formatAt(begin));
            for (var i:int = begin + 1; i < end; i++) {
                dropDifferences(common, formatAt(i));
            }
            return common;
        }

        public function get selectionBeginIndex():int {
            return _selectionBegin;
        }

        public function get selectionEndIndex():int {
            return _selectionEnd;
        }

        public function get caretIndex():int {
            return _caret;
        }

        [API("667")]
        public function get selectedText():String {
            return _text.substring(_selectionBegin, _selectionEnd);
        }

        /** From where the selection began to where the caret is. */
        public function setSelection(beginIndex:int, endIndex:int):void {
            _anchor = Math.max(0, Math.min(beginIndex, _text.length));
            _caret = Math.max(0, Math.min(endIndex, _text.length));
            _selectionBegin = Math.min(_anchor, _caret);
            _selectionEnd = Math.max(_anchor, _caret);
        }

        public function get restrict():String {
            return _restrict;
        }

        public function set restrict(value:String):void {
            _restrict = value;
        }

        public function get maxChars():int {
            return _maxChars;
        }

        public function set maxChars(value:int):void {
            _maxChars = value;
        }

        public function getLineText(lineIndex:int):String {
            var all:Array = lines();
            return lineAt(all, lineIndex) + (lineIndex < all.length - 1 ? "\r" : "");
        }

        public function getLineLength(lineIndex:int):int {
            return getLineText(lineIndex).length;
        }

        public function getLineOffset(lineIndex:int):int {
            var all:Array = lines();
            lineAt(all, lineIndex);
            var offset:int = 0;
            for (var i:int = 0; i < lineIndex; i++) {
                offset += all[i].length + 1;
            }
            return offset;
        }

        public function getLineIndexOfChar(charIndex:int):int {
            if (charIndex < 0 || charIndex > _text.length) {
                return -1;
            }
            return _text.substring(0, charIndex).split("\r").length - 1;
        }

        public function getParagraphLength(charIndex:int):int {
            var line:int = getLineIndexOfChar(charIndex);
            return line < 0 ? -1 : getLineLength(line);
        }

        public function getFirstCharInParagraph(charIndex:int):int {
            var line:int = getLineIndexOfChar(charIndex);
            return line < 0 ? -1 : getLineOffset(line);
        }

        public function getCharBoundaries(charIndex:int):Rectangle {
            Unimplemented.throwFor("flash.text::TextField/getCharBoundaries()");
            return null;
        }

        public function getCharIndexAtPoint(x:Number, y:Number):int {
            Unimplemented.throwFor("flash.text::TextField/getCharIndexAtPoint()");
            return -1;
        }

        public function getLineIndexAtPoint(x:Number, y:Number):int {
            Unimplemented.throwFor("flash.text::TextField/getLineIndexAtPoint()");
            return -1;
        }

        public function get alwaysShowSelection():Boolean {
            return _alwaysShowSelection;
        }

        public function set alwaysShowSelection(value:Boolean):void {
            _alwaysShowSelection = value;
        }

        public function get antiAliasType():String {
            return _antiAliasType;
        }

        public function set antiAliasType(value:String):void {
            _antiAliasType = value;
        }

        public function get background():Boolean {
            return _background;
        }

        public function set background(value:Boolean):void {
            _background = value;
        }

        public function get backgroundColor():uint {
            return _backgroundColor;
        }

        public function set backgroundColor(value:uint):void {
            _backgroundColor = value;
        }

        public function get border():Boolean {
            return _border;
        }

        public function set border(value:Boolean):void {
            _border = value;
        }

        public function get borderColor():uint {
            return _borderColor;
        }

        public function set borderColor(value:uint):void {
            _borderColor = value;
        }

        public function get condenseWhite():Boolean {
            return _condenseWhite;
        }

        public function set condenseWhite(value:Boolean):void {
            _condenseWhite = value;
        }

        public function get displayAsPassword():Boolean {
            return _displayAsPassword;
        }

        public function set displayAsPassword(value:Boolean):void {
            _displayAsPassword = value;
        }

        public function get embedFonts():Boolean {
            return _embedFonts;
        }

        public function set embedFonts(value:Boolean):void {
            _embedFonts = value;
        }

        public function get gridFitType():String {
            return _gridFitType;
        }

        public function set gridFitType(value:String):void {
            _gridFitType = value;
        }

        public function get mouseWheelEnabled():Boolean {
            return _mouseWheelEnabled;
        }

        public function set mouseWheelEnabled(value:Boolean):void {
            _mouseWheelEnabled = value;
        }

        public function get multiline():Boolean {
            return _multiline;
        }

        public function set multiline(value:Boolean):void {
            _multiline = value;
        }

        public function get selectable():Boolean {
            return _selectable;
        }

        public function set selectable(value:Boolean):void {
            _selectable = value;
        }

        public function get sharpness():Number {
            return _sharpness;
        }

        public function set sharpness(value:Number):void {
            _sharpness = value;
        }

        public function get textColor():uint {
            return _textColor;
        }

        public function set textColor(value:uint):void {
            _textColor = value;
        }

        public function get textInteractionMode():String {
            return _textInteractionMode;
        }

        public function get thickness():Number {
            return _thickness;
        }

        public function set thickness(value:Number):void {
            _thickness = value;
        }

        public function get useRichTextClipboard():Boolean {
            return _useRichTextClipboard;
        }

        public function set useRichTextClipboard(value:Boolean):void {
            _useRichTextClipboard = value;
        }

        public function get wordWrap():Boolean {
            return _wordWrap;
        }

        public function set wordWrap(value:Boolean):void {
            _wordWrap = value;
        }

        runtime_internal override function get takesTab():Boolean {
            return _type == TextFieldType.INPUT;
        }

        runtime_internal override function get takesFocusByMouse():Boolean {
            return _type == TextFieldType.INPUT || _selectable;
        }

        /** Text comes in from the keyboard. */
        runtime_internal function typed(value:String):void {
            if (_type != TextFieldType.INPUT) {
                return;
            }
            var accepted:String = allowed(value);
            if (accepted == "" && value != "") {
                return;
            }
            var event:TextEvent = new TextEvent(TextEvent.TEXT_INPUT, true, true, accepted);
            if (dispatchEvent(event)) {
                replaceTyped(accepted);
            }
        }

        /** Puts text in place of the selection, and tells of it. */
        private function replaceTyped(value:String):void {
            var begin:int = selectionBeginIndex;
            var end:int = selectionEndIndex;
            replaceText(begin, end, value);
            setSelection(begin + value.length, begin + value.length);
            dispatchEvent(new Event(Event.CHANGE, true));
        }

        /** What of a text may come into the field. */
        private function allowed(value:String):String {
            var result:String = "";
            for (var i:int = 0; i < value.length; i++) {
                var character:String = value.charAt(i);
                if (character == "\n" || character == "\r") {
                    if (_multiline) {
                        result += "\r";
                    }
                } else if (value.charCodeAt(i) >= 32) {
                    result += restricted(character);
                }
            }
            var rest:int = _text.length - (selectionEndIndex - selectionBeginIndex);
            return _maxChars > 0 ? result.substr(0, Math.max(0, _maxChars - rest)) : result;
        }

        /** A character that `restrict` lets through, in the other case if only that; or nothing. */
        private function restricted(character:String):String {
            if (_restrict == null) {
                return character;
            }
            var variants:Array = [character, character.toUpperCase(), character.toLowerCase()];
            for (var i:int = 0; i < variants.length; i++) {
                if (isIn(_restrict, variants[i].charCodeAt(0))) {
                    return variants[i];
                }
            }
            return "";
        }

        /** Whether a set like "A-Z^Q" has a character. What follows a caret is taken away; a backslash escapes. */
        private static function isIn(restrict:String, code:int):Boolean {
            var isExcluding:Boolean = restrict.charAt(0) == "^";
            var result:Boolean = isExcluding;
            var includes:Boolean = true;
            for (var i:int = 0; i < restrict.length; i++) {
                if (restrict.charAt(i) == "^") {
                    includes = !includes;
                    continue;
                }
                if (restrict.charAt(i) == "\\" && i + 1 < restrict.length) {
                    i++;
                }
                var from:int = restrict.charCodeAt(i);
                var to:int = from;
                if (restrict.charAt(i + 1) == "-" && i + 2 < restrict.length) {
                    i += 2;
                    if (restrict.charAt(i) == "\\" && i + 1 < restrict.length) {
                        i++;
                    }
                    to = restrict.charCodeAt(i);
                }
                if (code >= from && code <= to) {
                    result = includes;
                }
            }
            return result;
        }

        /** A key that edits or moves, by the names of Ruffle's input files. */
        runtime_internal function control(code:String):void {
            var isEditable:Boolean = _type == TextFieldType.INPUT;
            var begin:int = selectionBeginIndex;
            var end:int = selectionEndIndex;
            var caret:int = caretIndex;
            switch (code) {
                case "Backspace":
                case "Delete":
                    if (!isEditable) {
                        return;
                    }
                    if (begin == end) {
                        var at:int = code == "Backspace" ? begin - 1 : begin;
                        if (at < 0 || at >= _text.length) {
                            return;
                        }
                        setSelection(at, at + 1);
                    }
                    replaceTyped("");
                    break;
                case "Enter":
                    if (_multiline) {
                        runtime_internal::typed("\r");
                    }
                    break;
                case "SelectAll":
                    setSelection(0, _text.length);
                    break;
                case "Copy":
                case "Cut":
                    if (!_displayAsPassword && begin != end) {
                        _clipboard = _text.substring(begin, end);
                        if (code == "Cut" && isEditable) {
                            replaceTyped("");
                        }
                    }
                    break;
                case "Paste":
                    if (_clipboard != null) {
                        runtime_internal::typed(_clipboard);
                    }
                    break;
                default:
                    moveCaret(code);
            }
        }

        private function moveCaret(code:String):void {
            var selects:Boolean = code.indexOf("Select") == 0;
            var isLeft:Boolean = code.indexOf("Left") > 0;
            var begin:int = selectionBeginIndex;
            var end:int = selectionEndIndex;
            var to:int;
            if (code.indexOf("Document") > 0) {
                to = isLeft ? 0 : _text.length;
            } else if (code.indexOf("Line") > 0) {
                var line:int = getLineIndexOfChar(Math.min(caretIndex, Math.max(0, _text.length - 1)));
                var start:int = line < 0 ? 0 : getLineOffset(line);
                var length:int = line < 0 ? 0 : getLineLength(line);
                to = isLeft ? start : start + length - (_text.charAt(start + length - 1) == "\r" ? 1 : 0);
            } else if (code.indexOf("Word") > 0) {
                to = wordEdge(caretIndex, isLeft);
            } else if (!selects && begin != end) {
                to = isLeft ? begin : end;
            } else {
                to = caretIndex + (isLeft ? -1 : 1);
            }
            to = Math.max(0, Math.min(_text.length, to));
            setSelection(selects ? _anchor : to, to);
        }

        private function wordEdge(from:int, isLeft:Boolean):int {
            var step:int = isLeft ? -1 : 1;
            var at:int = from;
            while (at + (isLeft ? -1 : 0) >= 0 && at < _text.length + (isLeft ? 1 : 0)
                && /\s/.test(_text.charAt(isLeft ? at - 1 : at))) {
                at += step;
            }
            while (at + (isLeft ? -1 : 0) >= 0 && at < _text.length + (isLeft ? 1 : 0)
                && /\S/.test(_text.charAt(isLeft ? at - 1 : at))) {
                at += step;
            }
            return at;
        }

        /** The mouse is pressed within it. Text isn't laid out, so that the caret goes to its end wherever that was. */
        runtime_internal function pressedAt(x:Number, y:Number):void {
            if (_selectable) {
                setSelection(_text.length, _text.length);
            }
        }

        /** The mouse was clicked: on a link, if one is there. */
        runtime_internal function clickedAt(x:Number, y:Number):void {
        }

        runtime_internal function wheel(lines:int):void {
            if (_mouseWheelEnabled) {
                scrollV -= lines;
            }
        }

        runtime_internal override function get fixedBounds():Array {
            if (_autoSize == TextFieldAutoSize.NONE) {
                return [0, 0, _width, _height];
            }
            var contentWidth:Number = _wordWrap ? _width : textWidth + 2 * GUTTER;
            return [0, 0, contentWidth, numLines * lineHeight() + 2 * GUTTER];
        }

        private function assign(value:String):void {
            _text = value.split("\r\n").join("\r").split("\n").join("\r");
            _formats = [];
            setSelection(_selectionBegin, _selectionEnd);
            _scrollV = Math.min(_scrollV, maxScrollV);
        }

        private function lines():Array {
            return _text.split("\r");
        }

        private function visibleLines():int {
            return Math.max(1, int((_height - 2 * GUTTER) / lineHeight()));
        }

        private function fontSize():Number {
            return Number(_defaultTextFormat.size);
        }

        private function lineHeight():Number {
            return fontSize() * LINE_HEIGHT + Number(_defaultTextFormat.leading);
        }

        private function formatAt(index:int):TextFormat {
            var format:TextFormat = _formats[index];
            return format == null ? _defaultTextFormat : format;
        }

        private static function lineAt(all:Array, index:int):String {
            if (index < 0 || index >= all.length) {
                Error.throwError(RangeError, 2006);
            }
            return all[index];
        }

        private static function merged(base:TextFormat, over:TextFormat):TextFormat {
            var result:TextFormat = new TextFormat();
            for each (var name:String in FORMAT_PROPERTIES) {
                result[name] = over[name] == null ? base[name] : over[name];
            }
            return result;
        }

        private static function dropDifferences(common:TextFormat, other:TextFormat):void {
            for each (var name:String in FORMAT_PROPERTIES) {
                if (common[name] != other[name]) {
                    common[name] = null;
                }
            }
        }

        private static function accepted(value:String, values:Array, parameter:String):String {
            if (value == null) {
                Error.throwError(TypeError, 2007, parameter);
            }
            if (values.indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, parameter);
            }
            return value;
        }

        private static function fromHtml(source:String):String {
            var plain:String = source.replace(/<br\s*\/?>/gi, "\n").replace(/<\/(p|li)>(?=.)/gi, "\n").replace(/<[^>]*>/g, "");
            return plain.split("&lt;").join("<").split("&gt;").join(">").split("&quot;").join("\"")
                .split("&apos;").join("'").split("&nbsp;").join("\u00a0").split("&amp;").join("&");
        }

        private static function toHtml(source:String):String {
            return source.split("&").join("&amp;").split("<").join("&lt;").split(">").join("&gt;")
                .split("\"").join("&quot;").split("\r").join("<br>");
        }
    }
}
