package flash.text.engine {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class TextBlock {
        public var userData:Object;

        private var _applyNonLinearFontScaling:Boolean;
        private var _baselineFontDescription:FontDescription;
        private var _baselineFontSize:Number;
        private var _baselineZero:String;
        private var _bidiLevel:int;
        private var _content:ContentElement;
        private var _firstInvalidLine:TextLine;
        private var _firstLine:TextLine;
        private var _lastLine:TextLine;
        private var _lineRotation:String;
        private var _tabStops:Vector.<TabStop>;
        private var _textJustifier:TextJustifier;
        private var _textLineCreationResult:String;

        public function TextBlock(
            content:ContentElement = null, tabStops:Vector.<TabStop> = null, textJustifier:TextJustifier = null,
            lineRotation:String = null, baselineZero:String = null, bidiLevel:int = 0,
            applyNonLinearFontScaling:Boolean = true, baselineFontDescription:FontDescription = null,
            baselineFontSize:Number = 12
        ) {
            super();
            _content = content;
            _tabStops = tabStops;
            _textJustifier = textJustifier;
            _lineRotation = lineRotation;
            _baselineZero = baselineZero;
            _bidiLevel = bidiLevel;
            _applyNonLinearFontScaling = applyNonLinearFontScaling;
            _baselineFontDescription = baselineFontDescription;
            _baselineFontSize = baselineFontSize;
        }

        public function get applyNonLinearFontScaling():Boolean {
            return _applyNonLinearFontScaling;
        }

        public function set applyNonLinearFontScaling(value:Boolean):void {
            _applyNonLinearFontScaling = value;
        }

        public function get baselineFontDescription():FontDescription {
            return _baselineFontDescription;
        }

        public function set baselineFontDescription(value:FontDescription):void {
            _baselineFontDescription = value;
        }

        public function get baselineFontSize():Number {
            return _baselineFontSize;
        }

        public function set baselineFontSize(value:Number):void {
            _baselineFontSize = value;
        }

        public function get baselineZero():String {
            return _baselineZero;
        }

        public function set baselineZero(value:String):void {
            _baselineZero = value;
        }

        public function get bidiLevel():int {
            return _bidiLevel;
        }

        public function set bidiLevel(value:int):void {
            _bidiLevel = value;
        }

        public function get content():ContentElement {
            return _content;
        }

        public function set content(value:ContentElement):void {
            _content = value;
        }

        public function get firstInvalidLine():TextLine {
            return _firstInvalidLine;
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
            _lineRotation = value;
        }

        public function get tabStops():Vector.<TabStop> {
            return _tabStops;
        }

        public function set tabStops(value:Vector.<TabStop>):void {
            _tabStops = value;
        }

        public function get textJustifier():TextJustifier {
            return _textJustifier;
        }

        public function set textJustifier(value:TextJustifier):void {
            _textJustifier = value;
        }

        public function get textLineCreationResult():String {
            return _textLineCreationResult;
        }

        public function createTextLine(
            previousLine:TextLine = null, width:Number = 1000000, lineOffset:Number = 0, fitSomething:Boolean = false
        ):TextLine {
            Unimplemented.throwFor("flash.text.engine::TextBlock/createTextLine()");
            return null;
        }

        public function dump():String {
            Unimplemented.throwFor("flash.text.engine::TextBlock/dump()");
            return null;
        }

        public function findNextAtomBoundary(afterCharIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextBlock/findNextAtomBoundary()");
            return 0;
        }

        public function findNextWordBoundary(afterCharIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextBlock/findNextWordBoundary()");
            return 0;
        }

        public function findPreviousAtomBoundary(beforeCharIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextBlock/findPreviousAtomBoundary()");
            return 0;
        }

        public function findPreviousWordBoundary(beforeCharIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextBlock/findPreviousWordBoundary()");
            return 0;
        }

        public function getTextLineAtCharIndex(charIndex:int):TextLine {
            Unimplemented.throwFor("flash.text.engine::TextBlock/getTextLineAtCharIndex()");
            return null;
        }

        [API("667")]
        public function recreateTextLine(
            textLine:TextLine, previousLine:TextLine = null, width:Number = 1000000, lineOffset:Number = 0,
            fitSomething:Boolean = false
        ):TextLine {
            Unimplemented.throwFor("flash.text.engine::TextBlock/recreateTextLine()");
            return null;
        }

        [API("667")]
        public function releaseLineCreationData():void {
            Unimplemented.throwFor("flash.text.engine::TextBlock/releaseLineCreationData()");
        }

        public function releaseLines(firstLine:TextLine, lastLine:TextLine):void {
            Unimplemented.throwFor("flash.text.engine::TextBlock/releaseLines()");
        }
    }
}
