package flash.text {
    import airshim.runtime_internal;
    import flash.display.DisplayObjectContainer;
    import flash.geom.Matrix;
    import flash.geom.Point;

    /** The static text of a container, as it is when this is asked for. */
    public class TextSnapshot {
        /** The text of each StaticText, one behind the other. */
        private var _texts:Array = [];

        /** The characters of all of them, each with the StaticText that it is of. */
        private var _characters:Array = [];
        private var _owners:Array = [];

        private var _isSelected:Array = [];
        private var _selectColor:uint = 0xFFFF00;

        public function TextSnapshot() {
            super();
        }

        runtime_internal static function of(container:DisplayObjectContainer):TextSnapshot {
            var snapshot:TextSnapshot = new TextSnapshot();
            for (var i:int = 0; i < container.numChildren; i++) {
                var text:StaticText = container.getChildAt(i) as StaticText;
                if (text == null || text.text == null) {
                    continue;
                }
                snapshot._texts.push(text.text);
                var characters:Array = text.runtime_internal::characters;
                for (var j:int = 0; j < characters.length; j++) {
                    snapshot._characters.push(characters[j]);
                    snapshot._owners.push(text);
                    snapshot._isSelected.push(false);
                }
            }
            return snapshot;
        }

        public function get charCount():int {
            return _characters.length;
        }

        /** Where a text is found at `beginIndex` or behind; -1 for nowhere. */
        public function findText(beginIndex:int, textToFind:String, caseSensitive:Boolean):int {
            if (textToFind == null) {
                Error.throwError(TypeError, 2007, "textToFind");
            }
            var all:String = _texts.join("");
            return caseSensitive ? all.indexOf(textToFind, beginIndex)
                : all.toLowerCase().indexOf(textToFind.toLowerCase(), beginIndex);
        }

        /** Whether anything of a range is selected. */
        public function getSelected(beginIndex:int, endIndex:int):Boolean {
            return _isSelected.slice(Math.max(0, beginIndex), Math.max(beginIndex + 1, endIndex)).indexOf(true) >= 0;
        }

        public function getSelectedText(includeLineEndings:Boolean = false):String {
            return joined(0, charCount, includeLineEndings, true);
        }

        /** At least one character, if there is one. */
        public function getText(beginIndex:int, endIndex:int, includeLineEndings:Boolean = false):String {
            var begin:int = Math.max(0, beginIndex);
            return joined(begin, Math.max(begin + 1, endIndex), includeLineEndings, false);
        }

        /** The characters of a range; with a line feed between two texts if asked for. */
        private function joined(begin:int, end:int, withLineEndings:Boolean, onlySelected:Boolean):String {
            var all:String = _texts.join("");
            var result:String = "";
            var last:StaticText = null;
            for (var i:int = begin; i < end && i < charCount; i++) {
                if (onlySelected && !_isSelected[i]) {
                    continue;
                }
                if (withLineEndings && last != null && last != _owners[i]) {
                    result += "\n";
                }
                last = _owners[i];
                result += all.charAt(i);
            }
            return result;
        }

        /** Of each character its place, its font and its looks. Corners begin at the lower left one. */
        public function getTextRunInfo(beginIndex:int, endIndex:int):Array {
            var runs:Array = [];
            for (var i:int = Math.max(0, beginIndex); i < endIndex && i < charCount; i++) {
                var character:Object = _characters[i];
                var matrix:Matrix = StaticText(_owners[i]).runtime_internal::characterMatrix;
                var corners:Array = cornersOf(i);
                runs.push({
                    indexInRun: i - _owners.indexOf(_owners[i]), selected: _isSelected[i], font: character.font,
                    color: character.color, height: character.size, matrix_a: matrix.a, matrix_b: matrix.b, matrix_c: matrix.c,
                    matrix_d: matrix.d, matrix_tx: matrix.tx, matrix_ty: matrix.ty,
                    corner0x: corners[0].x, corner0y: corners[0].y, corner1x: corners[1].x, corner1y: corners[1].y,
                    corner2x: corners[2].x, corner2y: corners[2].y, corner3x: corners[3].x, corner3y: corners[3].y
                });
            }
            return runs;
        }

        /** The corners of a character in the coordinates of the container. */
        private function cornersOf(index:int):Array {
            var character:Object = _characters[index];
            var matrix:Matrix = StaticText(_owners[index]).runtime_internal::characterMatrix;
            var right:Number = character.x + character.width;
            var top:Number = character.y - character.size;
            return [
                matrix.transformPoint(new Point(character.x, character.y)), matrix.transformPoint(new Point(right, character.y)),
                matrix.transformPoint(new Point(right, top)), matrix.transformPoint(new Point(character.x, top))
            ];
        }

        /** The character nearest to a point of the container; -1 where none is near enough. */
        public function hitTestTextNearPos(x:Number, y:Number, maxDistance:Number = 0):Number {
            var nearest:int = -1;
            var least:Number = maxDistance;
            for (var i:int = 0; i < charCount; i++) {
                var corners:Array = cornersOf(i);
                var left:Number = Math.min(corners[0].x, corners[1].x, corners[2].x, corners[3].x);
                var right:Number = Math.max(corners[0].x, corners[1].x, corners[2].x, corners[3].x);
                var top:Number = Math.min(corners[0].y, corners[1].y, corners[2].y, corners[3].y);
                var bottom:Number = Math.max(corners[0].y, corners[1].y, corners[2].y, corners[3].y);
                var dx:Number = Math.max(left - x, 0, x - right);
                var dy:Number = Math.max(top - y, 0, y - bottom);
                var distance:Number = Math.sqrt(dx * dx + dy * dy);
                if (distance < least || nearest < 0 && distance == least) {
                    nearest = i;
                    least = distance;
                }
            }
            return nearest;
        }

        public function setSelectColor(hexColor:uint = 0xFFFF00):void {
            _selectColor = hexColor;
        }

        /** At least one character, if there is one. */
        public function setSelected(beginIndex:int, endIndex:int, select:Boolean):void {
            var begin:int = Math.max(0, beginIndex);
            for (var i:int = begin; i < Math.max(begin + 1, endIndex) && i < charCount; i++) {
                _isSelected[i] = select;
            }
        }
    }
}
