package {
    /**
     * The base of all classes. A new Object has nothing but dynamic properties.
     */
    [Construct]
    [Call]
    public dynamic class Object {
        public static const length:int = 1;

        public function Object() {
        }

        /** Hides the properties that a prototype has from for-in loops. */
        protected static native function _dontEnumPrototype(proto:Object):void;

        /**
         * Refuses a callback that is a method of an object when there is also an object to call it
         * on: TypeError #1510.
         */
        protected static native function _checkCallback(callback:Function, thisObject:*):void;

        private static native function _hasOwnProperty(object:*, name:*):Boolean;

        private static native function _isPrototypeOf(object:*, value:*):Boolean;

        private static native function _propertyIsEnumerable(object:*, name:*):Boolean;

        private static native function _setPropertyIsEnumerable(
            object:*, name:*, isEnum:Boolean):void;

        private static native function _toString(object:*):String;

        AS3 function hasOwnProperty(V:* = undefined):Boolean {
            return _hasOwnProperty(this, V);
        }

        AS3 function isPrototypeOf(V:* = undefined):Boolean {
            return _isPrototypeOf(this, V);
        }

        AS3 function propertyIsEnumerable(V:* = undefined):Boolean {
            return _propertyIsEnumerable(this, V);
        }

        prototype.hasOwnProperty = function(V:* = undefined):Boolean {
            return _hasOwnProperty(this, V);
        };

        prototype.isPrototypeOf = function(V:* = undefined):Boolean {
            return _isPrototypeOf(this, V);
        };

        prototype.propertyIsEnumerable = function(V:* = undefined):Boolean {
            return _propertyIsEnumerable(this, V);
        };

        prototype.setPropertyIsEnumerable = function(name:String, enumerable:Boolean):void {
            _setPropertyIsEnumerable(this, name, enumerable);
        };

        prototype.toString = function():String {
            return _toString(this);
        };

        prototype.toLocaleString = function():String {
            return _toString(this);
        };

        prototype.valueOf = function():* {
            return this;
        };

        _dontEnumPrototype(prototype);
    }
}
