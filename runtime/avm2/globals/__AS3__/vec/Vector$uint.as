package __AS3__.vec {
    /**
     * The class of Vector.<uint>.
     */
    [Allocator]
    [Call]
    internal dynamic final class Vector$uint {
        public function Vector$uint(length:uint = 0, fixed:Boolean = false) {
            _init(length, fixed);
        }

        private native function _init(length:uint, fixed:Boolean):void;

        public native function get length():uint;

        public native function set length(value:uint):*;

        public native function get fixed():Boolean;

        public native function set fixed(f:Boolean):*;

        AS3 function toString():String {
            return this.AS3::join();
        }

        AS3 function toLocaleString():String {
            var result:String = "";
            for (var i:uint = 0; i < this.length; i++) {
                var element:* = this[i];
                if (i > 0) {
                    result += ",";
                }
                if (element != null) {
                    result += element.toLocaleString();
                }
            }
            return result;
        }

        AS3 native function join(separator:String = ","):String;

        AS3 native function concat(...items):Vector$uint;

        AS3 native function indexOf(value:uint, from:Number = 0):Number;

        AS3 native function lastIndexOf(value:uint, from:Number = 2147483647):Number;

        AS3 native function pop():uint;

        AS3 native function push(...items):uint;

        AS3 native function reverse():Vector$uint;

        AS3 native function shift():uint;

        AS3 native function unshift(...items):uint;

        AS3 native function slice(start:Number = 0, end:Number = 2147483647):Vector$uint;

        AS3 native function sort(comparefn:*):Vector$uint;

        AS3 native function splice(start:Number, deleteCount:Number, ...items):Vector$uint;

        AS3 native function insertAt(index:int, element:uint):void;

        AS3 native function removeAt(index:int):uint;

        AS3 function every(checker:Function, thisObj:* = null):Boolean {
            if (checker == null) {
                return true;
            }
            _checkCallback(checker, thisObj);
            for (var i:uint = 0; i < this.length; i++) {
                var passed:* = thisObj == null
                    ? checker(this[i], i, this)
                    : checker.call(thisObj, this[i], i, this);
                if (passed !== true) {
                    return false;
                }
            }
            return true;
        }

        AS3 function some(checker:Function, thisObj:* = null):Boolean {
            if (checker == null) {
                return false;
            }
            _checkCallback(checker, thisObj);
            for (var i:uint = 0; i < this.length; i++) {
                var passed:* = thisObj == null
                    ? checker(this[i], i, this)
                    : checker.call(thisObj, this[i], i, this);
                if (passed === true) {
                    return true;
                }
            }
            return false;
        }

        AS3 function forEach(eacher:Function, thisObj:* = null):void {
            if (eacher == null) {
                return;
            }
            _checkCallback(eacher, thisObj);
            for (var i:uint = 0; i < this.length; i++) {
                if (thisObj == null) {
                    eacher(this[i], i, this);
                } else {
                    eacher.call(thisObj, this[i], i, this);
                }
            }
        }

        AS3 function filter(checker:Function, thisObj:* = null):Vector$uint {
            var result:* = _newLike(0);
            if (checker == null) {
                return result;
            }
            _checkCallback(checker, thisObj);
            for (var i:uint = 0; i < this.length; i++) {
                var element:* = this[i];
                var passed:* = thisObj == null
                    ? checker(element, i, this)
                    : checker.call(thisObj, element, i, this);
                if (passed === true) {
                    result.AS3::push(element);
                }
            }
            return result;
        }

        AS3 function map(mapper:Function, thisObj:* = null):Vector$uint {
            var length:uint = this.length;
            var result:* = _newLike(length);
            if (mapper == null) {
                return result;
            }
            _checkCallback(mapper, thisObj);
            for (var i:uint = 0; i < length; i++) {
                result[i] = thisObj == null
                    ? mapper(this[i], i, this)
                    : mapper.call(thisObj, this[i], i, this);
            }
            return result;
        }

        /** A new vector of the same class. */
        private native function _newLike(length:uint):*;

        prototype.toString = function():String {
            return this.AS3::toString();
        };

        prototype.toLocaleString = function():String {
            return this.AS3::toLocaleString();
        };

        prototype.join = function(separator:String = ","):String {
            return this.AS3::join(separator);
        };

        prototype.concat = function(...items):* {
            return this.AS3::concat.apply(this, items);
        };

        prototype.every = function(checker:Function, thisObj:* = null):Boolean {
            return this.AS3::every(checker, thisObj);
        };

        prototype.filter = function(checker:Function, thisObj:* = null):* {
            return this.AS3::filter(checker, thisObj);
        };

        prototype.forEach = function(eacher:Function, thisObj:* = null):void {
            this.AS3::forEach(eacher, thisObj);
        };

        prototype.indexOf = function(value:*, from:Number = 0):Number {
            return this.AS3::indexOf(value, from);
        };

        prototype.insertAt = function(index:int, element:*):void {
            this.AS3::insertAt(index, element);
        };

        prototype.lastIndexOf = function(value:*, from:Number = 2147483647):Number {
            return this.AS3::lastIndexOf(value, from);
        };

        prototype.map = function(mapper:Function, thisObj:* = null):* {
            return this.AS3::map(mapper, thisObj);
        };

        prototype.pop = function():* {
            return this.AS3::pop();
        };

        prototype.push = function(...items):uint {
            return this.AS3::push.apply(this, items);
        };

        prototype.removeAt = function(index:int):* {
            return this.AS3::removeAt(index);
        };

        prototype.reverse = function():* {
            return this.AS3::reverse();
        };

        prototype.shift = function():* {
            return this.AS3::shift();
        };

        prototype.slice = function(start:Number = 0, end:Number = 2147483647):* {
            return this.AS3::slice(start, end);
        };

        prototype.some = function(checker:Function, thisObj:* = null):Boolean {
            return this.AS3::some(checker, thisObj);
        };

        prototype.sort = function(comparefn:*):* {
            return this.AS3::sort(comparefn);
        };

        prototype.splice = function(start:Number, deleteCount:Number, ...items):* {
            return this.AS3::splice.apply(this, [start, deleteCount].concat(items));
        };

        prototype.unshift = function(...items):uint {
            return this.AS3::unshift.apply(this, items);
        };

        _dontEnumPrototype(prototype);
    }
}
