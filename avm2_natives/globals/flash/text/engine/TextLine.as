package flash.text.engine {
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.display.DisplayObject;
    import flash.display.DisplayObjectContainer;
    import flash.display.NativeMenu;
    import flash.events.EventDispatcher;
    import flash.geom.Point;
    import flash.geom.Rectangle;

    /** A line of a TextBlock. Its base line is at 0. */
    [API("662")]
    [Allocator]
    public final class TextLine extends DisplayObjectContainer {
        public static const MAX_LINE_WIDTH:int = 1000000;

        /** Whether a TextBlock makes one: programs can't. */
        internal static var isMade:Boolean = false;

        public var userData:*;

        internal var block:TextBlock;
        internal var begin:int;
        internal var content:String;
        internal var previous:TextLine;
        internal var next:TextLine;
        internal var state:String;
        internal var width_:Number;
        internal var measures:LineMeasures;
        internal var regions:Vector.<TextLineMirrorRegion>;

        /** Errors: ArgumentError #2012 for programs. */
        public function TextLine() {
            super();
            if (!isMade) {
                Error.throwError(ArgumentError, 2012, "TextLine$");
            }
            isMade = false;
        }

        public function get ascent():Number {
            return measures.ascent;
        }

        public function get descent():Number {
            return measures.descent;
        }

        public function get textHeight():Number {
            return measures.ascent + measures.descent;
        }

        public function get totalAscent():Number {
            return measures.ascent;
        }

        public function get totalDescent():Number {
            return measures.descent;
        }

        public function get totalHeight():Number {
            return measures.ascent + measures.descent;
        }

        public function get textWidth():Number {
            return measures.width;
        }

        public function get unjustifiedTextWidth():Number {
            return measures.unjustifiedWidth;
        }

        public function get specifiedWidth():Number {
            return width_;
        }

        public function get atomCount():int {
            return measures.begins.length;
        }

        public function get hasGraphicElement():Boolean {
            return measures.hasGraphic;
        }

        [API("667")]
        public function get hasTabs():Boolean {
            return content.indexOf("\t") >= 0;
        }

        /** Where elements with an event mirror are; null without one. */
        public function get mirrorRegions():Vector.<TextLineMirrorRegion> {
            return regions;
        }

        public function get nextLine():TextLine {
            return next;
        }

        public function get previousLine():TextLine {
            return previous;
        }

        public function get rawTextLength():int {
            return content.length;
        }

        public function get textBlock():TextBlock {
            return block;
        }

        public function get textBlockBeginIndex():int {
            return begin;
        }

        public function get validity():String {
            return state;
        }

        /**
         * A word of the program's own, too. A static line stays so, and leaves its block. Errors: TypeError #2007,
         * ArgumentError #2008 for what the line can't become.
         */
        public function set validity(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "validity");
            }
            var isFixed:Boolean = state == TextLineValidity.STATIC || state == TextLineValidity.INVALID;
            if (value == TextLineValidity.POSSIBLY_INVALID || (isFixed && value != state && value != TextLineValidity.STATIC)) {
                Error.throwError(ArgumentError, 2008, "validity");
            }
            state = value;
            if (value == TextLineValidity.STATIC) {
                block = null;
            }
        }

        override public function get contextMenu():NativeMenu {
            return null;
        }

        override public function set contextMenu(cm:NativeMenu):void {
            Error.throwError(Error, 2181);
        }

        override public function get focusRect():Object {
            return null;
        }

        override public function set focusRect(focusRect:Object):void {
            Error.throwError(Error, 2181);
        }

        override public function get tabChildren():Boolean {
            return false;
        }

        override public function set tabChildren(enable:Boolean):void {
            Error.throwError(Error, 2181);
        }

        override public function get tabEnabled():Boolean {
            return false;
        }

        override public function set tabEnabled(enabled:Boolean):void {
            Error.throwError(Error, 2181);
        }

        override public function get tabIndex():int {
            return -1;
        }

        override public function set tabIndex(index:int):void {
            Error.throwError(Error, 2181);
        }

        /** Forgets what can be found out again. There's nothing of that kind. */
        public function flushAtomData():void {
        }

        public function getAtomBidiLevel(atomIndex:int):int {
            requireAtom(atomIndex);
            return 0;
        }

        public function getAtomBounds(atomIndex:int):Rectangle {
            requireAtom(atomIndex);
            return new Rectangle(measures.lefts[atomIndex], -measures.ascent, measures.widths[atomIndex], textHeight);
        }

        public function getAtomCenter(atomIndex:int):Number {
            requireAtom(atomIndex);
            return measures.lefts[atomIndex] + measures.widths[atomIndex] / 2;
        }

        public function getAtomGraphic(atomIndex:int):DisplayObject {
            requireAtom(atomIndex);
            return measures.graphics[atomIndex];
        }

        /** The atom of a character of the block; -1 for one that isn't in this line. */
        public function getAtomIndexAtCharIndex(charIndex:int):int {
            var index:int = charIndex - begin;
            if (index < 0 || index >= content.length) {
                return -1;
            }
            var atom:int = measures.begins.length - 1;
            while (measures.begins[atom] > index) {
                atom--;
            }
            return atom;
        }

        /** The atom at a point of the stage, or -1. */
        public function getAtomIndexAtPoint(stageX:Number, stageY:Number):int {
            var at:Point = globalToLocal(new Point(stageX, stageY));
            if (at.y < -measures.ascent || at.y > measures.descent) {
                return -1;
            }
            for (var i:int = 0; i < measures.lefts.length; i++) {
                if (at.x >= measures.lefts[i] && at.x < measures.lefts[i] + measures.widths[i]) {
                    return i;
                }
            }
            return -1;
        }

        public function getAtomTextBlockBeginIndex(atomIndex:int):int {
            requireAtom(atomIndex);
            return begin + measures.begins[atomIndex];
        }

        public function getAtomTextBlockEndIndex(atomIndex:int):int {
            requireAtom(atomIndex);
            return begin + (atomIndex + 1 < atomCount ? measures.begins[atomIndex + 1] : content.length);
        }

        public function getAtomTextRotation(atomIndex:int):String {
            requireAtom(atomIndex);
            return TextRotation.ROTATE_0;
        }

        public function getAtomWordBoundaryOnLeft(atomIndex:int):Boolean {
            requireAtom(atomIndex);
            return LineMeasures.isWordBoundary(content, measures.begins[atomIndex]);
        }

        /** Where a base line is from the roman one. Errors: ArgumentError #2008. */
        public function getBaselinePosition(baseline:String):Number {
            switch (baseline) {
                case TextBaseline.ROMAN:
                    return 0;
                case TextBaseline.ASCENT:
                    return -measures.ascent;
                case TextBaseline.DESCENT:
                    return measures.descent;
                case TextBaseline.IDEOGRAPHIC_TOP:
                    return -measures.emTop;
                case TextBaseline.IDEOGRAPHIC_CENTER:
                    return (measures.emBottom - measures.emTop) / 2;
                case TextBaseline.IDEOGRAPHIC_BOTTOM:
                    return measures.emBottom;
                default:
                    Error.throwError(ArgumentError, 2008, "baseline");
                    return 0;
            }
        }

        public function getMirrorRegion(mirror:EventDispatcher):TextLineMirrorRegion {
            for each (var region:TextLineMirrorRegion in regions) {
                if (region.mirror == mirror) {
                    return region;
                }
            }
            return null;
        }

        public function dump():String {
            Unimplemented.throwFor("flash.text.engine::TextLine/dump()");
            return null;
        }

        /** For who works the program without a screen. */
        runtime_internal function get text():String {
            return content;
        }

        /** Takes over what a block has laid out, and its pictures with it. */
        internal function show(laidOut:LineMeasures, regions:Vector.<TextLineMirrorRegion>):void {
            while (numChildren > 0) {
                removeChildAt(0);
            }
            measures = laidOut;
            this.regions = regions;
            for (var i:int = 0; i < laidOut.graphics.length; i++) {
                var graphic:DisplayObject = laidOut.graphics[i];
                if (graphic != null) {
                    graphic.x = laidOut.lefts[i];
                    graphic.y = -laidOut.heights[i];
                    addChild(graphic);
                }
            }
        }

        private function requireAtom(index:int):void {
            if (index < 0 || index >= atomCount) {
                Error.throwError(RangeError, 2006);
            }
        }
    }
}
