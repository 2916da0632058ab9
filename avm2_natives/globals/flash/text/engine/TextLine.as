package flash.text.engine {
    import airshim.Unimplemented;
    import flash.display.DisplayObject;
    import flash.display.DisplayObjectContainer;
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class TextLine extends DisplayObjectContainer {
        public static const MAX_LINE_WIDTH:int = 1000000;

        public var userData:Object;

        private var _ascent:Number = 0;
        private var _atomCount:int;
        private var _descent:Number = 0;
        private var _hasGraphicElement:Boolean;
        private var _hasTabs:Boolean;
        private var _mirrorRegions:Vector.<TextLineMirrorRegion>;
        private var _nextLine:TextLine;
        private var _previousLine:TextLine;
        private var _rawTextLength:int;
        private var _specifiedWidth:Number = 0;
        private var _textBlock:TextBlock;
        private var _textBlockBeginIndex:int;
        private var _textHeight:Number = 0;
        private var _textWidth:Number = 0;
        private var _totalAscent:Number = 0;
        private var _totalDescent:Number = 0;
        private var _totalHeight:Number = 0;
        private var _unjustifiedTextWidth:Number = 0;
        private var _validity:String;

        public function TextLine() {
            super();
        }

        public function get ascent():Number {
            return _ascent;
        }

        public function get atomCount():int {
            return _atomCount;
        }

        public function get descent():Number {
            return _descent;
        }

        public function get hasGraphicElement():Boolean {
            return _hasGraphicElement;
        }

        [API("667")]
        public function get hasTabs():Boolean {
            return _hasTabs;
        }

        public function get mirrorRegions():Vector.<TextLineMirrorRegion> {
            return _mirrorRegions;
        }

        public function get nextLine():TextLine {
            return _nextLine;
        }

        public function get previousLine():TextLine {
            return _previousLine;
        }

        public function get rawTextLength():int {
            return _rawTextLength;
        }

        public function get specifiedWidth():Number {
            return _specifiedWidth;
        }

        public function get textBlock():TextBlock {
            return _textBlock;
        }

        public function get textBlockBeginIndex():int {
            return _textBlockBeginIndex;
        }

        public function get textHeight():Number {
            return _textHeight;
        }

        public function get textWidth():Number {
            return _textWidth;
        }

        public function get totalAscent():Number {
            return _totalAscent;
        }

        public function get totalDescent():Number {
            return _totalDescent;
        }

        public function get totalHeight():Number {
            return _totalHeight;
        }

        public function get unjustifiedTextWidth():Number {
            return _unjustifiedTextWidth;
        }

        public function get validity():String {
            return _validity;
        }

        public function set validity(value:String):void {
            _validity = value;
        }

        public function dump():String {
            Unimplemented.throwFor("flash.text.engine::TextLine/dump()");
            return null;
        }

        public function flushAtomData():void {
            Unimplemented.throwFor("flash.text.engine::TextLine/flushAtomData()");
        }

        public function getAtomBidiLevel(atomIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomBidiLevel()");
            return 0;
        }

        public function getAtomBounds(atomIndex:int):Rectangle {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomBounds()");
            return null;
        }

        public function getAtomCenter(atomIndex:int):Number {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomCenter()");
            return 0;
        }

        public function getAtomGraphic(atomIndex:int):DisplayObject {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomGraphic()");
            return null;
        }

        public function getAtomIndexAtCharIndex(charIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomIndexAtCharIndex()");
            return 0;
        }

        public function getAtomIndexAtPoint(stageX:Number, stageY:Number):int {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomIndexAtPoint()");
            return 0;
        }

        public function getAtomTextBlockBeginIndex(atomIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomTextBlockBeginIndex()");
            return 0;
        }

        public function getAtomTextBlockEndIndex(atomIndex:int):int {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomTextBlockEndIndex()");
            return 0;
        }

        public function getAtomTextRotation(atomIndex:int):String {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomTextRotation()");
            return null;
        }

        public function getAtomWordBoundaryOnLeft(atomIndex:int):Boolean {
            Unimplemented.throwFor("flash.text.engine::TextLine/getAtomWordBoundaryOnLeft()");
            return false;
        }

        public function getBaselinePosition(baseline:String):Number {
            Unimplemented.throwFor("flash.text.engine::TextLine/getBaselinePosition()");
            return 0;
        }

        public function getMirrorRegion(mirror:EventDispatcher):TextLineMirrorRegion {
            Unimplemented.throwFor("flash.text.engine::TextLine/getMirrorRegion()");
            return null;
        }
    }
}
