package {
    import flash.display.Shape;
    import flash.display.Sprite;
    import flash.events.EventDispatcher;
    import flash.text.engine.*;

    /** The text engine: a TextBlock breaks elements into lines, and lines know their atoms. */
    public class Test extends Sprite {
        private const FORMAT:ElementFormat = new ElementFormat(new FontDescription("Arial"), 20);

        public function Test() {
            trace(FontDescription.isFontCompatible("Arial", FontWeight.NORMAL, FontPosture.NORMAL));
            trace(FontDescription.isDeviceFontCompatible("Arial", FontWeight.BOLD, FontPosture.NORMAL));
            trace("emBox", FORMAT.getFontMetrics().emBox);

            lines("one line", new TextElement("hello", FORMAT), 1000);
            lines("broken at spaces", new TextElement("aaaa bbbb cccc", FORMAT), 110);
            lines("newlines", new TextElement("a\nb\r\nc\u2029", FORMAT), 1000);
            lines("a word too long", new TextElement("mmmmmmmm", FORMAT), 40);
            lines("nothing fits", new TextElement("mm", FORMAT), 4);
            lines("empty", new TextElement("", FORMAT), 1000);
            lines("pair", new TextElement("x\ud83d\ude00y", FORMAT), 1000);
            groups();
            changes();
            justified();
        }

        private function lines(name:String, content:ContentElement, width:Number):void {
            var block:TextBlock = new TextBlock(content);
            trace(name);
            var line:TextLine = block.createTextLine(null, width);
            while (line != null) {
                trace("   ", block.textLineCreationResult, line.textBlockBeginIndex, line.rawTextLength, line.atomCount,
                      line.textWidth > 0, line.textWidth <= width, line.textHeight > 20, line.validity);
                line = block.createTextLine(line, width);
            }
            trace("   ", block.textLineCreationResult);
        }

        private function groups():void {
            var mirror:EventDispatcher = new EventDispatcher();
            var picture:Shape = new Shape();
            var link:TextElement = new TextElement("link", FORMAT, mirror);
            var block:TextBlock = new TextBlock(new GroupElement(Vector.<ContentElement>([
                new TextElement("see ", FORMAT), link, new GraphicElement(picture, 40, 50, FORMAT)
            ])));
            var line:TextLine = block.createTextLine();
            trace("group", line.atomCount, line.hasGraphicElement, line.ascent, picture.parent == line, picture.y);
            trace(line.getAtomGraphic(8) == picture, line.getAtomBounds(8).width, Math.abs(picture.x - line.getAtomBounds(8).x) < 0.1);
            var region:TextLineMirrorRegion = line.getMirrorRegion(mirror);
            trace(region.element == link, region.bounds.x == line.getAtomBounds(4).x, line.mirrorRegions.length);
            trace(link.textBlock == block, link.textBlockBeginIndex, block.findNextWordBoundary(0));
            trace(line.getAtomIndexAtCharIndex(5), line.getAtomIndexAtCharIndex(50));
            attempt("atom", line.getAtomBounds, 9);
        }

        private function changes():void {
            var element:TextElement = new TextElement("one\ntwo\nthree", FORMAT);
            var block:TextBlock = new TextBlock(element);
            var one:TextLine = block.createTextLine();
            var two:TextLine = block.createTextLine(one);
            var three:TextLine = block.createTextLine(two);
            element.replaceText(4, 7, "second");
            trace("changed", one.validity, two.validity, three.validity, block.firstInvalidLine == two);
            attempt("behind an invalid line", block.createTextLine, two);
            trace(block.recreateTextLine(two, one) == two, two.validity, two.rawTextLength, two.previousLine == one);
            block.releaseLines(block.firstLine, block.lastLine);
            trace("released", block.firstLine, one.textBlock, one.validity, one.nextLine);
            attempt("a foreign line", block.createTextLine, one);
            attempt("width", block.createTextLine, null, -1);
            attempt("new", function():void { new TextLine(); });
        }

        private function justified():void {
            var block:TextBlock = new TextBlock(new TextElement("aa bb cc dd", FORMAT));
            block.textJustifier = new SpaceJustifier("en", LineJustification.ALL_BUT_LAST);
            var line:TextLine = block.createTextLine(null, 90);
            trace("justified", line.textWidth, line.unjustifiedTextWidth < 90);
            line = block.createTextLine(line, 90);
            trace("last", line.textWidth == line.unjustifiedTextWidth);
        }

        private function attempt(what:String, call:Function, ...args):void {
            try {
                trace(what + ":", call.apply(null, args));
            } catch (error:Error) {
                trace(what + ":", error);
            }
        }
    }
}
