package flash.text {
    import airshim.SwfSymbol;
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.display.DisplayObject;
    import flash.display.InteractiveObject;
    import flash.events.Event;
    import flash.events.TextEvent;
    import flash.geom.Rectangle;
    import flash.net.URLRequest;
    import flash.net.navigateToURL;
    import flash.ui.Keyboard;
    import flash.utils.Dictionary;

    /** The text, its formats, its layout and the selection are kept by the native half. */
    [Allocator]
    [Event(name="change", type="flash.events.Event")]
    [Event(name="link", type="flash.events.TextEvent")]
    [Event(name="scroll", type="flash.events.Event")]
    [Event(name="textInput", type="flash.events.TextEvent")]
    public class TextField extends InteractiveObject {
        /** Fields that size themselves, held weakly: those that are shown do so at the end of every frame. */
        private static const SELF_SIZING:Dictionary = new Dictionary(true);

        private static const MOST_SHARPNESS:Number = 400;
        private static const MOST_THICKNESS:Number = 200;

        private static const LINK_EVENT:String = "event:";

        /** What was copied last, from any field. */
        private static var _clipboard:String = null;

        private var _restrict:String = null;
        private var _maxChars:int = 0;
        private var _alwaysShowSelection:Boolean = false;
        private var _antiAliasType:String = AntiAliasType.NORMAL;
        private var _background:Boolean = false;
        private var _backgroundColor:uint = 0xFFFFFF;
        private var _border:Boolean = false;
        private var _borderColor:uint = 0;
        private var _gridFitType:String = GridFitType.PIXEL;
        private var _mouseWheelEnabled:Boolean = true;
        private var _selectable:Boolean = true;
        private var _sharpness:Number = 0;
        private var _styleSheet:StyleSheet = null;
        private var _textInteractionMode:String = TextInteractionMode.NORMAL;
        private var _thickness:Number = 0;
        private var _useRichTextClipboard:Boolean = false;
        private var _isPrepared:Boolean = false;

        public function TextField() {
            super();
        }

        /** Whether text fields can show text in a font: one that is embedded, in that style. */
        public static function isFontCompatible(fontName:String, fontStyle:String):Boolean {
            if (fontName == null) {
                Error.throwError(TypeError, 2007, "fontName");
            }
            if (fontStyle == null) {
                Error.throwError(TypeError, 2007, "fontStyle");
            }
            var fonts:Array = Font.enumerateFonts();
            for (var i:int = 0; i < fonts.length; i++) {
                if (Font(fonts[i]).fontName == fontName && Font(fonts[i]).fontStyle == fontStyle) {
                    return true;
                }
            }
            return false;
        }

        /** A field of a timeline, or of a class that is linked to one, is what its symbol says. */
        runtime_internal override function prepare():void {
            if (_isPrepared) {
                return;
            }
            _isPrepared = true;
            var symbol:SwfSymbol = runtime_internal::placedSymbol;
            if (symbol == null || symbol.kind != "field") {
                return;
            }
            _selectable = symbol.facts.isSelectable;
            _border = symbol.facts.hasBorder;
            _background = _border;
            _maxChars = symbol.facts.maxChars;
            _antiAliasType = symbol.facts.antiAliasType;
            _thickness = symbol.facts.thickness;
            _sharpness = symbol.facts.sharpness;
            takeSymbol(symbol);
            noteAutoSize();
        }

        private native function takeSymbol(symbol:SwfSymbol):void;

        public native function get text():String;

        public function set text(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "text");
            }
            giveStyles(false);
            assignText(value);
        }

        private native function assignText(value:String):void;

        public native function get htmlText():String;

        public function set htmlText(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "htmlText");
            }
            giveStyles(false);
            assignHtml(value);
        }

        private native function assignHtml(value:String):void;

        public native function get length():int;

        public function get styleSheet():StyleSheet {
            return _styleSheet;
        }

        public function set styleSheet(value:StyleSheet):void {
            if (value == null) {
                assignStyles(null, null, false);
            }
            _styleSheet = value;
            giveStyles(true);
        }

        /** Gives the styles as they are now to the native half; `rereads` the HTML that was set under others. */
        private function giveStyles(rereads:Boolean):void {
            if (_styleSheet == null) {
                return;
            }
            var names:Array = _styleSheet.styleNames;
            var styles:Array = [];
            for (var i:int = 0; i < names.length; i++) {
                var format:TextFormat = _styleSheet.runtime_internal::formatOf(names[i]);
                styles.push(format == null ? null : format.runtime_internal::values.concat(format.display));
            }
            assignStyles(names, styles, rereads);
        }

        /** The names of the styles, and of each the values of its format and how it is displayed; null for none. */
        private native function assignStyles(names:Array, styles:Array, rereads:Boolean):void;

        public function appendText(newText:String):void {
            replaceText(length, length, newText);
        }

        public function replaceText(beginIndex:int, endIndex:int, newText:String):void {
            if (newText == null) {
                Error.throwError(TypeError, 2007, "text");
            }
            refuseStyled();
            replace(beginIndex, endIndex, newText, false);
        }

        public function replaceSelectedText(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "text");
            }
            refuseStyled();
            replace(selectionBeginIndex, selectionEndIndex, value, true);
        }

        /** Puts text in place of a range; `selects` puts the caret behind it. */
        private native function replace(beginIndex:int, endIndex:int, newText:String, selects:Boolean):void;

        private function refuseStyled():void {
            if (_styleSheet != null) {
                Error.throwError(Error, 2009);
            }
        }

        public native function get type():String;

        public native function set type(value:String):void;

        public native function get autoSize():String;

        public function set autoSize(value:String):void {
            assignAutoSize(value);
            noteAutoSize();
        }

        private native function assignAutoSize(value:String):void;

        private function noteAutoSize():void {
            if (autoSize == TextFieldAutoSize.NONE) {
                delete SELF_SIZING[this];
            } else {
                SELF_SIZING[this] = true;
            }
        }

        /** The fields that are shown size themselves. */
        runtime_internal static function frameShown():void {
            for (var field:* in SELF_SIZING) {
                if (TextField(field).stage != null) {
                    TextField(field).runtime_internal::resize();
                }
            }
        }

        /** Has it size itself, if it does: the size isn't right before. */
        runtime_internal native function resize():void;

        /** The field's own size changes, not its scale. */
        public override function set width(value:Number):void {
            if (value >= 0) {
                assignSize(value, NaN);
            }
        }

        public override function set height(value:Number):void {
            if (value >= 0) {
                assignSize(NaN, value);
            }
        }

        /** Sets the width or the height; NaN leaves it as it is. */
        private native function assignSize(width:Number, height:Number):void;

        runtime_internal override function get originX():Number {
            return runtime_internal::fixedBounds[0];
        }

        runtime_internal override function get originY():Number {
            return runtime_internal::fixedBounds[1];
        }

        runtime_internal override native function get fixedBounds():Array;

        runtime_internal override function get isBlank():Boolean {
            return length == 0 && !_border && !_background;
        }

        public native function get textWidth():Number;

        public native function get textHeight():Number;

        public native function get numLines():int;

        public native function get scrollV():int;

        public function set scrollV(value:int):void {
            if (assignScrollV(value)) {
                dispatchEvent(new Event(Event.SCROLL));
            }
        }

        private native function assignScrollV(value:int):Boolean;

        public native function get maxScrollV():int;

        public native function get bottomScrollV():int;

        public native function get scrollH():int;

        public function set scrollH(value:int):void {
            if (assignScrollH(value)) {
                dispatchEvent(new Event(Event.SCROLL));
            }
        }

        private native function assignScrollH(value:int):Boolean;

        public native function get maxScrollH():int;

        public function get defaultTextFormat():TextFormat {
            return TextFormat.runtime_internal::ofValues(defaultValues());
        }

        public function set defaultTextFormat(format:TextFormat):void {
            if (format == null) {
                Error.throwError(TypeError, 2007, "format");
            }
            refuseStyled();
            assignDefault(format.runtime_internal::values);
        }

        private native function defaultValues():Array;

        private native function assignDefault(values:Array):void;

        public function setTextFormat(format:TextFormat, beginIndex:int = -1, endIndex:int = -1):void {
            if (format == null) {
                Error.throwError(TypeError, 2007, "format");
            }
            refuseStyled();
            assignFormat(format.runtime_internal::values, beginIndex, endIndex);
        }

        private native function assignFormat(values:Array, beginIndex:int, endIndex:int):void;

        /** A property that differs within the range is null. */
        public function getTextFormat(beginIndex:int = -1, endIndex:int = -1):TextFormat {
            if (length == 0 && beginIndex == -1 && endIndex == -1) {
                return new TextFormat();
            }
            var values:Array = formatValues(beginIndex, endIndex);
            if (values == null) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            return TextFormat.runtime_internal::ofValues(values);
        }

        /** Null where the range isn't in the text. */
        private native function formatValues(beginIndex:int, endIndex:int):Array;

        /** The stretches of text that have one format each. */
        public function getTextRuns(beginIndex:int = 0, endIndex:int = 2147483647):Array {
            var runs:Array = [];
            var facts:Array = runsBetween(beginIndex, endIndex);
            for (var i:int = 0; i < facts.length; i++) {
                runs.push(new TextRun(facts[i][0], facts[i][1], TextFormat.runtime_internal::ofValues(facts[i][2])));
            }
            return runs;
        }

        private native function runsBetween(beginIndex:int, endIndex:int):Array;

        public native function get selectionBeginIndex():int;

        public native function get selectionEndIndex():int;

        public native function get caretIndex():int;

        private native function get anchorIndex():int;

        [API("667")]
        public function get selectedText():String {
            return text.substring(selectionBeginIndex, selectionEndIndex);
        }

        /** From where the selection began to where the caret is. */
        public native function setSelection(beginIndex:int, endIndex:int):void;

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

        public native function getLineText(lineIndex:int):String;

        public native function getLineLength(lineIndex:int):int;

        public native function getLineOffset(lineIndex:int):int;

        public native function getLineIndexOfChar(charIndex:int):int;

        public native function getParagraphLength(charIndex:int):int;

        public native function getFirstCharInParagraph(charIndex:int):int;

        public function getLineMetrics(lineIndex:int):TextLineMetrics {
            var metrics:Array = lineMetrics(lineIndex);
            return new TextLineMetrics(metrics[0], metrics[1], metrics[2], metrics[3], metrics[4], metrics[5]);
        }

        private native function lineMetrics(lineIndex:int):Array;

        public function getCharBoundaries(charIndex:int):Rectangle {
            var box:Array = charBox(charIndex);
            return box == null ? null : new Rectangle(box[0], box[1], box[2], box[3]);
        }

        private native function charBox(charIndex:int):Array;

        public native function getCharIndexAtPoint(x:Number, y:Number):int;

        public native function getLineIndexAtPoint(x:Number, y:Number):int;

        /** Null: pictures within text aren't shown, so that none has a name. */
        public function getImageReference(id:String):DisplayObject {
            return null;
        }

        public native function get condenseWhite():Boolean;

        public native function set condenseWhite(value:Boolean):void;

        public native function get displayAsPassword():Boolean;

        public native function set displayAsPassword(value:Boolean):void;

        public native function get embedFonts():Boolean;

        public native function set embedFonts(value:Boolean):void;

        public native function get multiline():Boolean;

        public native function set multiline(value:Boolean):void;

        public native function get textColor():uint;

        public native function set textColor(value:uint):void;

        public native function get wordWrap():Boolean;

        public native function set wordWrap(value:Boolean):void;

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
            _antiAliasType = value == AntiAliasType.ADVANCED ? value : AntiAliasType.NORMAL;
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

        public function get gridFitType():String {
            return _gridFitType;
        }

        public function set gridFitType(value:String):void {
            _gridFitType = value == GridFitType.PIXEL || value == GridFitType.SUBPIXEL ? value : GridFitType.NONE;
        }

        public function get mouseWheelEnabled():Boolean {
            return _mouseWheelEnabled;
        }

        public function set mouseWheelEnabled(value:Boolean):void {
            _mouseWheelEnabled = value;
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
            _sharpness = isNaN(value) ? value : Math.max(-MOST_SHARPNESS, Math.min(value, MOST_SHARPNESS));
        }

        public function get textInteractionMode():String {
            return _textInteractionMode;
        }

        public function get thickness():Number {
            return _thickness;
        }

        public function set thickness(value:Number):void {
            _thickness = isNaN(value) ? value : Math.max(-MOST_THICKNESS, Math.min(value, MOST_THICKNESS));
        }

        // Undocumented: rich text as XML of a kind of its own.

        public function getXMLText(beginIndex:int = 0, endIndex:int = int.MAX_VALUE):String {
            Unimplemented.throwFor("flash.text::TextField/getXMLText()");
            return null;
        }

        public function insertXMLText(beginIndex:int, endIndex:int, richText:String, pasting:Boolean = false):void {
            Unimplemented.throwFor("flash.text::TextField/insertXMLText()");
        }

        public function copyRichText():String {
            Unimplemented.throwFor("flash.text::TextField/copyRichText()");
            return null;
        }

        public function pasteRichText(richText:String):void {
            Unimplemented.throwFor("flash.text::TextField/pasteRichText()");
        }

        public function get useRichTextClipboard():Boolean {
            return _useRichTextClipboard;
        }

        public function set useRichTextClipboard(value:Boolean):void {
            _useRichTextClipboard = value;
        }

        runtime_internal override function get takesTab():Boolean {
            return type == TextFieldType.INPUT;
        }

        runtime_internal override function get takesFocusByMouse():Boolean {
            return type == TextFieldType.INPUT || _selectable;
        }

        /** Text comes in from the keyboard. */
        runtime_internal function typed(value:String):void {
            if (type != TextFieldType.INPUT) {
                return;
            }
            var accepted:String = allowed(value, _restrict, _maxChars);
            if (accepted == "" && value != "") {
                return;
            }
            var event:TextEvent = new TextEvent(TextEvent.TEXT_INPUT, true, true, accepted);
            if (dispatchEvent(event)) {
                replaceTyped(accepted);
            }
        }

        /** What of a text may come into the field. */
        private native function allowed(value:String, restrict:String, maxChars:int):String;

        /** Puts text in place of the selection, and tells of it. */
        private function replaceTyped(value:String):void {
            insertTyped(value);
            revealCaret();
            dispatchEvent(new Event(Event.CHANGE, true));
        }

        private native function insertTyped(value:String):void;

        /** Scrolls to where the caret is. */
        private function revealCaret():void {
            if (scrollToCaret()) {
                dispatchEvent(new Event(Event.SCROLL));
            }
        }

        private native function scrollToCaret():Boolean;

        /** A key that edits or moves, by the names of Ruffle's input files. */
        runtime_internal function control(code:String):void {
            var isEditable:Boolean = type == TextFieldType.INPUT;
            var begin:int = selectionBeginIndex;
            var end:int = selectionEndIndex;
            switch (code) {
                case "Backspace":
                case "BackspaceWord":
                case "Delete":
                case "DeleteWord":
                    if (!isEditable) {
                        return;
                    }
                    if (begin == end) {
                        var isLeft:Boolean = code.indexOf("Backspace") == 0;
                        var to:int = caretStep(begin, code.indexOf("Word") > 0 ? "Word" : "", isLeft);
                        if (to == begin) {
                            return;
                        }
                        setSelection(begin, to);
                    }
                    replaceTyped("");
                    break;
                case "Enter":
                    if (multiline) {
                        runtime_internal::typed("\r");
                    }
                    break;
                case "SelectAll":
                    setSelection(0, length);
                    break;
                case "Copy":
                case "Cut":
                    if (!displayAsPassword && begin != end) {
                        _clipboard = selectedText;
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
            var unit:String = code.indexOf("Document") > 0 ? "Document" : code.indexOf("Line") > 0 ? "Line"
                : code.indexOf("Word") > 0 ? "Word" : "";
            var to:int;
            if (unit == "" && !selects && selectionBeginIndex != selectionEndIndex) {
                to = isLeft ? selectionBeginIndex : selectionEndIndex;
            } else {
                to = caretStep(caretIndex, unit, isLeft);
            }
            setSelection(selects ? anchorIndex : to, to);
            revealCaret();
        }

        /** Where a step from a place leads: to the edge of a "Word", "Line" or "Document", or over a character. */
        private native function caretStep(from:int, unit:String, isLeft:Boolean):int;

        /** A key that has no name among those: the arrows up and down. */
        runtime_internal function key(code:uint, selects:Boolean):void {
            if (code == Keyboard.UP || code == Keyboard.DOWN) {
                var to:int = caretLineStep(caretIndex, code == Keyboard.UP);
                setSelection(selects ? anchorIndex : to, to);
                revealCaret();
            }
        }

        private native function caretLineStep(from:int, isUp:Boolean):int;

        /** The mouse is pressed within it: the caret goes there, or the selection reaches there. */
        runtime_internal function pressedAt(x:Number, y:Number, selects:Boolean):void {
            if (_selectable) {
                var to:int = caretAt(x, y);
                setSelection(selects ? anchorIndex : to, to);
            }
        }

        private native function caretAt(x:Number, y:Number):int;

        /** The mouse was clicked: on a link, if one is there. */
        runtime_internal function clickedAt(x:Number, y:Number):void {
            var link:Array = linkAt(x, y);
            if (link == null) {
                return;
            }
            var url:String = link[0];
            if (url.indexOf(LINK_EVENT) == 0) {
                dispatchEvent(new TextEvent(TextEvent.LINK, true, false, url.substr(LINK_EVENT.length)));
            } else {
                navigateToURL(new URLRequest(url), link[1] == "" ? null : link[1]);
            }
        }

        /** The URL and the target of the link at a point, or null. */
        private native function linkAt(x:Number, y:Number):Array;

        runtime_internal function wheel(lines:int):void {
            if (_mouseWheelEnabled) {
                scrollV -= lines;
            }
        }
    }
}
