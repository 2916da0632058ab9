package flash.text.engine {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class GroupElement extends ContentElement {
        private var _elementCount:int;

        public function GroupElement(
            elements:Vector.<ContentElement> = null, elementFormat:ElementFormat = null,
            eventMirror:EventDispatcher = null, textRotation:String = null
        ) {
            super(elementFormat, eventMirror, textRotation);
        }

        public function get elementCount():int {
            return _elementCount;
        }

        public function getElementAt(index:int):ContentElement {
            Unimplemented.throwFor("flash.text.engine::GroupElement/getElementAt()");
            return null;
        }

        public function getElementAtCharIndex(charIndex:int):ContentElement {
            Unimplemented.throwFor("flash.text.engine::GroupElement/getElementAtCharIndex()");
            return null;
        }

        public function getElementIndex(element:ContentElement):int {
            Unimplemented.throwFor("flash.text.engine::GroupElement/getElementIndex()");
            return 0;
        }

        public function groupElements(beginIndex:int, endIndex:int):GroupElement {
            Unimplemented.throwFor("flash.text.engine::GroupElement/groupElements()");
            return null;
        }

        public function mergeTextElements(beginIndex:int, endIndex:int):TextElement {
            Unimplemented.throwFor("flash.text.engine::GroupElement/mergeTextElements()");
            return null;
        }

        public function replaceElements(
            beginIndex:int, endIndex:int, newElements:Vector.<ContentElement>
        ):Vector.<ContentElement> {
            Unimplemented.throwFor("flash.text.engine::GroupElement/replaceElements()");
            return null;
        }

        public function setElements(value:Vector.<ContentElement>):void {
            Unimplemented.throwFor("flash.text.engine::GroupElement/setElements()");
        }

        public function splitTextElement(elementIndex:int, splitIndex:int):TextElement {
            Unimplemented.throwFor("flash.text.engine::GroupElement/splitTextElement()");
            return null;
        }

        public function ungroupElements(groupIndex:int):void {
            Unimplemented.throwFor("flash.text.engine::GroupElement/ungroupElements()");
        }
    }
}
