package {
    import flash.display.Sprite;
    import flash.text.TextField;
    import flash.text.TextFieldAutoSize;
    import flash.text.TextFieldType;
    import flash.text.TextFormat;
    import flash.text.TextLineMetrics;

    /**
     * Layout of text in Courier New, whose characters are all 0.6 of its size wide: 12 pixels, of which 24 hundredths of a
     * twip are dropped, at size 20. Its lines are 16.65 + 6 pixels high, whole twips of 1705 and 615 parts of 2048.
     */
    public class Test extends Sprite {
        public function Test() {
            gutters();
            wrapping();
            sizes();
            scrolling();
            places();
            paragraphs();
        }

        private function field(text:String, width:Number = 100, wraps:Boolean = false):TextField {
            var result:TextField = new TextField();
            result.defaultTextFormat = new TextFormat("Courier New", 20);
            result.multiline = true;
            result.wordWrap = wraps;
            result.width = width;
            result.text = text;
            return result;
        }

        /** Between the edges and the text there are 2 pixels; they aren't part of the text's own size. */
        private function gutters():void {
            var shown:TextField = field("abc");
            trace("-- gutters");
            trace(shown.textWidth, shown.textHeight, shown.numLines);
            trace(metrics(shown.getLineMetrics(0)));
            trace(shown.getCharBoundaries(1));
            trace(field("").textHeight, field("").numLines, metrics(field("").getLineMetrics(0)));
        }

        /** 4 pixels of the width are gutters, so that 8 characters need 100. */
        private function wrapping():void {
            trace("-- wrapping");
            lines(field("one two three four", 100, true));
            lines(field("one two three four", 99, true));
            lines(field("abcdefghijkl", 100, true));
            lines(field("semi-detached", 100, true));
            lines(field("one\ntwo\r", 100, true));
            lines(field("one two three four", 100));
        }

        /** A field that sizes itself keeps an edge or its middle, and takes the text with the gutters. */
        private function sizes():void {
            trace("-- sizes");
            for each (var auto:String in [TextFieldAutoSize.LEFT, TextFieldAutoSize.CENTER, TextFieldAutoSize.RIGHT]) {
                var shown:TextField = field("abc");
                shown.x = 50;
                shown.autoSize = auto;
                trace(auto, shown.x, shown.y, shown.width, shown.height);
            }
            var wrapped:TextField = field("one two three", 100, true);
            wrapped.autoSize = TextFieldAutoSize.LEFT;
            trace(wrapped.width, wrapped.height);
            wrapped.width = 60;
            trace(wrapped.width, wrapped.height);
            wrapped.text = "";
            trace(wrapped.width, wrapped.height);
        }

        private function scrolling():void {
            trace("-- scrolling");
            var shown:TextField = field("a\nb\nc\nd\ne");
            shown.height = 50;
            trace(shown.scrollV, shown.maxScrollV, shown.bottomScrollV);
            shown.scrollV = 3;
            trace(shown.scrollV, shown.maxScrollV, shown.bottomScrollV);
            shown.scrollV = 99;
            trace(shown.scrollV, shown.bottomScrollV);
            trace(shown.getCharBoundaries(0), shown.getCharBoundaries(6));
            var wide:TextField = field("abcdefghijkl");
            trace(wide.scrollH, wide.maxScrollH);
            wide.scrollH = 20;
            trace(wide.scrollH);
            wide.scrollH = 99;
            trace(wide.scrollH);
        }

        /** Indices that nothing is at are -1, and of lines a RangeError. */
        private function places():void {
            trace("-- places");
            var shown:TextField = field("abc\ndef\n");
            trace(shown.getCharIndexAtPoint(3, 3), shown.getCharIndexAtPoint(30, 30), shown.getCharIndexAtPoint(90, 3));
            trace(shown.getLineIndexAtPoint(3, 3), shown.getLineIndexAtPoint(90, 30), shown.getLineIndexAtPoint(-5, 3));
            trace(shown.getLineIndexOfChar(3), shown.getLineIndexOfChar(4), shown.getLineIndexOfChar(8));
            trace(shown.getFirstCharInParagraph(5), shown.getParagraphLength(5), shown.getParagraphLength(99));
            try {
                shown.getLineText(3);
            } catch (error:RangeError) {
                trace(error);
            }
        }

        private function paragraphs():void {
            trace("-- paragraphs");
            var shown:TextField = field("ab cdefgh ij", 100, true);
            for each (var align:String in ["left", "center", "right", "justify"]) {
                shown.setTextFormat(new TextFormat(null, null, null, null, null, null, null, null, align));
                trace(align, shown.getLineMetrics(0).x, shown.getLineMetrics(0).width, shown.getCharBoundaries(3).x);
            }
            var format:TextFormat = new TextFormat();
            format.align = "left";
            format.leftMargin = 5;
            format.blockIndent = 6;
            format.indent = 7;
            format.rightMargin = 8;
            format.leading = 9;
            format.letterSpacing = 2;
            shown.setTextFormat(format);
            lines(shown);
            trace(metrics(shown.getLineMetrics(0)));
            trace(metrics(shown.getLineMetrics(1)));
            var listed:TextField = field("item");
            format = new TextFormat();
            format.bullet = true;
            listed.setTextFormat(format);
            trace(listed.getCharBoundaries(0));
            var tabbed:TextField = field("a\tb\tc");
            format = new TextFormat();
            format.tabStops = [30, 80];
            tabbed.setTextFormat(format);
            trace(tabbed.getCharBoundaries(2).x, tabbed.getCharBoundaries(4).x);
            var input:TextField = field("a\n");
            trace(input.textHeight);
            input.type = TextFieldType.INPUT;
            trace(input.textHeight);
        }

        private function lines(field:TextField):void {
            var all:Array = [];
            for (var i:int = 0; i < field.numLines; i++) {
                all.push(field.getLineOffset(i) + ":" + field.getLineText(i).replace("\r", "|"));
            }
            trace(all.join(" / "), field.textWidth, field.textHeight);
        }

        private function metrics(of:TextLineMetrics):String {
            return [of.x, of.width, of.height, of.ascent, of.descent, of.leading].join(" ");
        }
    }
}
