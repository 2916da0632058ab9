package flash.text.engine {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    /** Pieces of a text, one after the other. */
    [API("662")]
    public final class GroupElement extends ContentElement {
        private var _elements:Vector.<ContentElement> = new Vector.<ContentElement>();
        /** Whether elements were put in and taken out, so that the text is empty rather than none. */
        private var _wasChanged:Boolean = false;

        public function GroupElement(
            elements:Vector.<ContentElement> = null, elementFormat:ElementFormat = null, eventMirror:EventDispatcher = null,
            textRotation:String = "rotate0"
        ) {
            super(elementFormat, eventMirror, textRotation);
            setElements(elements);
        }

        public function get elementCount():int {
            return _elements.length;
        }

        /** The texts of all; none where the last of them has none. */
        override public function get text():String {
            if (_elements.length == 0) {
                return _wasChanged ? "" : null;
            }
            if (_elements[_elements.length - 1].text == null) {
                return null;
            }
            var whole:String = "";
            for each (var element:ContentElement in _elements) {
                whole += element.text == null ? "" : element.text;
            }
            return whole;
        }

        public function getElementAt(index:int):ContentElement {
            requireIndex(index, _elements.length - 1);
            return _elements[index];
        }

        public function getElementIndex(element:ContentElement):int {
            return _elements.indexOf(element);
        }

        public function getElementAtCharIndex(charIndex:int):ContentElement {
            var left:int = charIndex;
            for each (var element:ContentElement in _elements) {
                var length:int = element.text == null ? 0 : element.text.length;
                if (left >= 0 && left < length) {
                    return element;
                }
                left -= length;
            }
            Error.throwError(RangeError, 2006);
            return null;
        }

        public function setElements(value:Vector.<ContentElement>):void {
            for each (var old:ContentElement in _elements) {
                old.runtime_internal::group = null;
            }
            _elements = value == null ? new Vector.<ContentElement>() : value.concat();
            for each (var element:ContentElement in _elements) {
                element.runtime_internal::group = this;
            }
            runtime_internal::changed();
        }

        /** What was there; null where nothing is replaced by nothing. */
        public function replaceElements(
            beginIndex:int, endIndex:int, newElements:Vector.<ContentElement>
        ):Vector.<ContentElement> {
            if (beginIndex == endIndex && newElements == null) {
                return null;
            }
            requireIndex(beginIndex, _elements.length);
            requireIndex(endIndex, _elements.length);
            var replaced:Vector.<ContentElement> = _elements.slice(beginIndex, endIndex);
            var all:Vector.<ContentElement> = _elements.slice(0, beginIndex);
            if (newElements != null) {
                all = all.concat(newElements);
            }
            setElements(all.concat(_elements.slice(endIndex)));
            _wasChanged = true;
            return replaced;
        }

        /** Cuts an element in two. Gives the second part. */
        public function splitTextElement(elementIndex:int, splitIndex:int):TextElement {
            var first:TextElement = textElement(elementIndex);
            var text:String = first.text == null ? "" : first.text;
            requireIndex(splitIndex, text.length);
            var second:TextElement = new TextElement(
                text.substr(splitIndex), first.elementFormat, first.eventMirror, first.textRotation
            );
            first.text = text.substr(0, splitIndex);
            replaceElements(elementIndex + 1, elementIndex + 1, Vector.<ContentElement>([second]));
            return second;
        }

        /** Makes one element of several. */
        public function mergeTextElements(beginIndex:int, endIndex:int):TextElement {
            requireIndex(beginIndex, _elements.length - 1);
            requireIndex(endIndex, _elements.length);
            var first:TextElement = textElement(beginIndex);
            var text:String = "";
            for (var i:int = beginIndex; i < endIndex; i++) {
                text += textElement(i).text;
            }
            var merged:TextElement = new TextElement(text, first.elementFormat, first.eventMirror, first.textRotation);
            replaceElements(beginIndex, endIndex, Vector.<ContentElement>([merged]));
            return merged;
        }

        /** Puts elements into a group of their own. */
        public function groupElements(beginIndex:int, endIndex:int):GroupElement {
            requireIndex(beginIndex, _elements.length - 1);
            requireIndex(endIndex, _elements.length);
            var group:GroupElement = new GroupElement();
            group.setElements(replaceElements(beginIndex, endIndex, Vector.<ContentElement>([group])));
            return group;
        }

        /** Puts the elements of a group in its place. */
        public function ungroupElements(groupIndex:int):void {
            var group:GroupElement = getElementAt(groupIndex) as GroupElement;
            if (group == null) {
                Error.throwError(ArgumentError, 2004);
            }
            var elements:Vector.<ContentElement> = group._elements.concat();
            group.setElements(null);
            replaceElements(groupIndex, groupIndex + 1, elements);
        }

        private function textElement(index:int):TextElement {
            var element:TextElement = getElementAt(index) as TextElement;
            if (element == null) {
                Error.throwError(ArgumentError, 2004);
            }
            return element;
        }

        private static function requireIndex(index:int, last:int):void {
            if (index < 0 || index > last) {
                Error.throwError(RangeError, 2006);
            }
        }
    }
}
