package flash.text.engine {
    import flash.events.EventDispatcher;

    /** Elements one behind the other. */
    public final class GroupElement extends ContentElement {
        /** Null where none were set. */
        private var _elements:Vector.<ContentElement> = null;

        public function GroupElement(
            elements:Vector.<ContentElement> = null, elementFormat:ElementFormat = null,
            eventMirror:EventDispatcher = null, textRotation:String = "rotate0"
        ) {
            super(elementFormat, eventMirror, textRotation);
            if (elements != null) {
                setElements(elements);
            }
        }

        public function get elementCount():int {
            return _elements == null ? 0 : _elements.length;
        }

        /** Null where the last element has none. */
        public override function get text():String {
            return joined(false);
        }

        public override function get rawText():String {
            return joined(true);
        }

        private function joined(isRaw:Boolean):String {
            if (_elements == null) {
                return null;
            }
            var result:String = "";
            var last:String = "";
            for (var i:int = 0; i < _elements.length; i++) {
                last = isRaw ? _elements[i].rawText : _elements[i].text;
                result += last == null ? "" : last;
            }
            return last == null ? null : result;
        }

        public function getElementAt(index:int):ContentElement {
            if (index < 0 || index >= elementCount) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            return _elements[index];
        }

        /** The element that has a character, counted from the start of the group; null for none. */
        public function getElementAtCharIndex(charIndex:int):ContentElement {
            var begin:int = 0;
            for (var i:int = 0; i < elementCount; i++) {
                const text:String = _elements[i].rawText;
                begin += text == null ? 0 : text.length;
                if (charIndex >= 0 && charIndex < begin) {
                    return _elements[i];
                }
            }
            return null;
        }

        /** -1 where it isn't in the group. */
        public function getElementIndex(element:ContentElement):int {
            return _elements == null ? -1 : _elements.indexOf(element);
        }

        /** Makes elements a group of their own, in the place of them. */
        public function groupElements(beginIndex:int, endIndex:int):GroupElement {
            if (beginIndex < 0 || endIndex > elementCount || beginIndex > endIndex) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            const group:GroupElement = new GroupElement(null, elementFormat);
            const taken:Vector.<ContentElement> = replaceElements(beginIndex, endIndex, new <ContentElement>[group]);
            group.setElements(taken);
            return group;
        }

        /** Makes text elements one, with the format of the first. */
        public function mergeTextElements(beginIndex:int, endIndex:int):TextElement {
            if (beginIndex < 0 || endIndex > elementCount || beginIndex >= endIndex) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            var text:String = "";
            for (var i:int = beginIndex; i < endIndex; i++) {
                if (!(_elements[i] is TextElement)) {
                    throw new ArgumentError(Error.getErrorMessage(2004), 2004);
                }
                text += _elements[i].text == null ? "" : _elements[i].text;
            }
            const first:ContentElement = _elements[beginIndex];
            const merged:TextElement = new TextElement(text, first.elementFormat, first.eventMirror, first.textRotation);
            replaceElements(beginIndex, endIndex, new <ContentElement>[merged]);
            return merged;
        }

        /** Puts elements in place of others. Gives those; null where nothing is to be done. */
        public function replaceElements(
            beginIndex:int, endIndex:int, newElements:Vector.<ContentElement>
        ):Vector.<ContentElement> {
            if (beginIndex == endIndex && newElements == null) {
                return null;
            }
            if (beginIndex < 0 || endIndex < beginIndex || endIndex > elementCount) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            const before:Vector.<ContentElement> = _elements == null ? new Vector.<ContentElement>() : _elements;
            const taken:Vector.<ContentElement> = before.slice(beginIndex, endIndex);
            var now:Vector.<ContentElement> = before.slice(0, beginIndex);
            if (newElements != null) {
                now = now.concat(newElements);
            }
            _elements = now.concat(before.slice(endIndex));
            own(taken, null);
            own(newElements, this);
            return taken;
        }

        public function setElements(value:Vector.<ContentElement>):void {
            own(_elements, null);
            _elements = value == null || value.length == 0 ? null : value.concat();
            own(_elements, this);
        }

        private static function own(elements:Vector.<ContentElement>, group:GroupElement):void {
            for (var i:int = 0; elements != null && i < elements.length; i++) {
                if (elements[i] != null) {
                    elements[i]._groupElement = group;
                }
            }
        }

        /** Divides a text element in two. Gives the second. */
        public function splitTextElement(elementIndex:int, splitIndex:int):TextElement {
            if (elementIndex < 0 || elementIndex >= elementCount) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            const first:TextElement = _elements[elementIndex] as TextElement;
            if (first == null) {
                throw new ArgumentError(Error.getErrorMessage(2004), 2004);
            }
            const text:String = first.text == null ? "" : first.text;
            if (splitIndex < 0 || splitIndex >= text.length) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            const second:TextElement = new TextElement(
                text.substring(splitIndex), first.elementFormat, first.eventMirror, first.textRotation);
            first.text = text.substring(0, splitIndex);
            replaceElements(elementIndex + 1, elementIndex + 1, new <ContentElement>[second]);
            return second;
        }

        /** Puts the elements of a group in its place. */
        public function ungroupElements(groupIndex:int):void {
            if (groupIndex < 0 || groupIndex >= elementCount) {
                throw new RangeError(Error.getErrorMessage(2006), 2006);
            }
            const group:GroupElement = _elements[groupIndex] as GroupElement;
            if (group == null) {
                throw new ArgumentError(Error.getErrorMessage(2004), 2004);
            }
            const inner:Vector.<ContentElement> = group._elements == null
                ? new Vector.<ContentElement>() : group._elements.concat();
            group.setElements(null);
            replaceElements(groupIndex, groupIndex + 1, inner);
        }
    }
}
