package {
    /**
     * A list that may have holes. The prototype's functions work on anything that has a length and
     * numbered properties.
     */
    [Allocator]
    [Call]
    public dynamic class Array {
        public static const length:int = 1;

        public static const CASEINSENSITIVE:uint = 1;

        public static const DESCENDING:uint = 2;

        public static const UNIQUESORT:uint = 4;

        public static const RETURNINDEXEDARRAY:uint = 8;

        public static const NUMERIC:uint = 16;

        /** One number makes that many holes; any other arguments are the elements. */
        public native function Array(...args);

        public native function get length():uint;

        public native function set length(newLength:uint):*;

        AS3 native function join(sep:* = undefined):String;

        AS3 native function pop():*;

        AS3 native function push(...args):uint;

        AS3 native function reverse():Array;

        AS3 native function concat(...args):Array;

        AS3 native function shift():*;

        AS3 native function slice(A:* = 0, B:* = 4294967295):Array;

        AS3 native function unshift(...args):uint;

        AS3 native function splice(...args):*;

        AS3 native function sort(...args):*;

        AS3 native function sortOn(names:*, options:* = 0, ...ignored):*;

        AS3 native function indexOf(searchElement:*, fromIndex:* = 0):int;

        AS3 native function lastIndexOf(searchElement:*, fromIndex:* = 2147483647):int;

        AS3 native function insertAt(index:int, element:*):void;

        AS3 native function removeAt(index:int):*;

        AS3 function every(callback:Function, thisObject:* = null):Boolean {
            return _every(this, callback, thisObject);
        }

        AS3 function filter(callback:Function, thisObject:* = null):Array {
            return _filter(this, callback, thisObject);
        }

        AS3 function forEach(callback:Function, thisObject:* = null):void {
            _forEach(this, callback, thisObject);
        }

        AS3 function map(callback:Function, thisObject:* = null):Array {
            return _map(this, callback, thisObject);
        }

        AS3 function some(callback:Function, thisObject:* = null):Boolean {
            return _some(this, callback, thisObject);
        }

        private static function _every(list:*, callback:Function, thisObject:*):Boolean {
            if (callback == null) {
                return true;
            }
            _checkCallback(callback, thisObject);
            var length:uint = list.length;
            for (var i:uint = 0; i < length; i++) {
                var passed:* = thisObject == null
                    ? callback(list[i], i, list)
                    : callback.call(thisObject, list[i], i, list);
                if (passed !== true) {
                    return false;
                }
            }
            return true;
        }

        private static function _some(list:*, callback:Function, thisObject:*):Boolean {
            if (callback == null) {
                return false;
            }
            _checkCallback(callback, thisObject);
            var length:uint = list.length;
            for (var i:uint = 0; i < length; i++) {
                var passed:* = thisObject == null
                    ? callback(list[i], i, list)
                    : callback.call(thisObject, list[i], i, list);
                if (passed === true) {
                    return true;
                }
            }
            return false;
        }

        private static function _forEach(list:*, callback:Function, thisObject:*):void {
            if (callback == null) {
                return;
            }
            _checkCallback(callback, thisObject);
            var length:uint = list.length;
            for (var i:uint = 0; i < length; i++) {
                if (thisObject == null) {
                    callback(list[i], i, list);
                } else {
                    callback.call(thisObject, list[i], i, list);
                }
            }
        }

        private static function _filter(list:*, callback:Function, thisObject:*):Array {
            var result:Array = [];
            if (callback == null) {
                return result;
            }
            _checkCallback(callback, thisObject);
            var length:uint = list.length;
            for (var i:uint = 0; i < length; i++) {
                var element:* = list[i];
                var passed:* = thisObject == null
                    ? callback(element, i, list)
                    : callback.call(thisObject, element, i, list);
                if (passed === true) {
                    result.AS3::push(element);
                }
            }
            return result;
        }

        private static function _map(list:*, callback:Function, thisObject:*):Array {
            var result:Array = [];
            if (callback == null) {
                return result;
            }
            _checkCallback(callback, thisObject);
            var length:uint = list.length;
            for (var i:uint = 0; i < length; i++) {
                result[i] = thisObject == null
                    ? callback(list[i], i, list)
                    : callback.call(thisObject, list[i], i, list);
            }
            return result;
        }

        private static function _toLocaleString(list:*):String {
            var result:String = "";
            var length:uint = list.length;
            for (var i:uint = 0; i < length; i++) {
                var element:* = list[i];
                if (i > 0) {
                    result += ",";
                }
                if (element != null) {
                    result += element.toLocaleString();
                }
            }
            return result;
        }

        private static native function _concat(list:*, args:Array):Array;

        private static native function _indexOf(list:*, searchElement:*, fromIndex:*):int;

        private static native function _join(list:*, sep:*):String;

        private static native function _lastIndexOf(list:*, searchElement:*, fromIndex:*):int;

        private static native function _pop(list:*):*;

        private static native function _push(list:*, args:Array):uint;

        private static native function _reverse(list:*):*;

        private static native function _shift(list:*):*;

        private static native function _slice(list:*, start:*, end:*):Array;

        private static native function _sort(list:*, args:Array):*;

        private static native function _sortOn(list:*, names:*, options:*):*;

        private static native function _splice(list:*, args:Array):*;

        private static native function _unshift(list:*, args:Array):uint;

        // The compiler takes `this` for one of the class, in the prototype's functions too, and would leave out the
        // conversion.
        private static function __array(value:*):Array {
            return value;
        }

        prototype.toString = function():String {
            var list:Array = __array(this);
            return _join(list, undefined);
        };

        prototype.toLocaleString = function():String {
            var list:Array = __array(this);
            return _toLocaleString(list);
        };

        prototype.join = function(sep:* = undefined):String {
            return _join(this, sep);
        };

        prototype.pop = function():* {
            return _pop(this);
        };

        prototype.push = function(...args):uint {
            return _push(this, args);
        };

        prototype.reverse = function():* {
            return _reverse(this);
        };

        prototype.concat = function(...args):Array {
            return _concat(this, args);
        };

        prototype.shift = function():* {
            return _shift(this);
        };

        prototype.slice = function(A:* = 0, B:* = 4294967295):Array {
            return _slice(this, A, B);
        };

        prototype.unshift = function(...args):uint {
            return _unshift(this, args);
        };

        prototype.splice = function(...args):* {
            return _splice(this, args);
        };

        prototype.sort = function(...args):* {
            return _sort(this, args);
        };

        prototype.sortOn = function(names:*, options:* = 0, ...ignored):* {
            return _sortOn(this, names, options);
        };

        prototype.indexOf = function(searchElement:*, fromIndex:* = 0):int {
            return _indexOf(this, searchElement, fromIndex);
        };

        prototype.lastIndexOf = function(searchElement:*, fromIndex:* = 2147483647):int {
            return _lastIndexOf(this, searchElement, fromIndex);
        };

        prototype.every = function(callback:Function, thisObject:* = null):Boolean {
            return _every(this, callback, thisObject);
        };

        prototype.filter = function(callback:Function, thisObject:* = null):Array {
            return _filter(this, callback, thisObject);
        };

        prototype.forEach = function(callback:Function, thisObject:* = null):void {
            _forEach(this, callback, thisObject);
        };

        prototype.map = function(callback:Function, thisObject:* = null):Array {
            return _map(this, callback, thisObject);
        };

        prototype.some = function(callback:Function, thisObject:* = null):Boolean {
            return _some(this, callback, thisObject);
        };

        prototype.insertAt = function(index:int, element:*):void {
            var list:Array = __array(this);
            list.AS3::insertAt(index, element);
        };

        prototype.removeAt = function(index:int):* {
            var list:Array = __array(this);
            return list.AS3::removeAt(index);
        };

        _dontEnumPrototype(prototype);
    }
}
