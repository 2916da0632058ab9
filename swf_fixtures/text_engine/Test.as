package {
    import flash.display.Sprite;
    import flash.text.engine.ContentElement;
    import flash.text.engine.ElementFormat;
    import flash.text.engine.FontDescription;
    import flash.text.engine.GroupElement;
    import flash.text.engine.TabStop;
    import flash.text.engine.TextElement;

    /** The content and the formats of the text engine, which are data. */
    public class Test extends Sprite {
        public function Test() {
            var format:ElementFormat = new ElementFormat(new FontDescription("Arial", "bold"), 20);
            trace(format.fontDescription.fontName, format.fontDescription.fontWeight, format.fontSize, format.kerning);
            format.locked = true;
            attempt(function():void {
                format.fontSize = 5;
            });
            var copy:ElementFormat = format.clone();
            copy.fontSize = 5;
            trace(copy.fontSize, copy.locked);
            attempt(function():void {
                copy.digitCase = "upper";
            });
            attempt(function():void {
                new TabStop("start", -1);
            });

            var group:GroupElement = new GroupElement(new <ContentElement>[new TextElement("one "), new TextElement("two")]);
            trace(group.text, group.elementCount, group.getElementAt(0).groupElement == group);
            group.splitTextElement(1, 1);
            trace(group.elementCount, group.getElementAt(2).text, group.getElementAtCharIndex(4).text);
            trace(group.mergeTextElements(0, 3).text, group.elementCount);
            TextElement(group.getElementAt(0)).replaceText(0, 3, "1");
            trace(group.text);
            var inner:GroupElement = group.groupElements(0, 1);
            trace(group.elementCount, inner.elementCount, group.text, inner.groupElement == group);
            group.ungroupElements(0);
            trace(group.getElementAt(0) is TextElement, inner.elementCount);
            attempt(function():void {
                group.getElementAt(1);
            });
        }

        private function attempt(action:Function):void {
            try {
                action();
                trace("no error");
            } catch (error:Error) {
                trace(error);
            }
        }
    }
}
