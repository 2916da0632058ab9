package flash.text.engine {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class TextElement extends ContentElement {
        public function TextElement(
            text:String = null, elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null,
            textRotation:String = null
        ) {
            super(elementFormat, eventMirror, textRotation);
        }

        public function replaceText(beginIndex:int, endIndex:int, newText:String):void {
            Unimplemented.throwFor("flash.text.engine::TextElement/replaceText()");
        }
    }
}
