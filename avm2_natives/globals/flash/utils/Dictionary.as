package flash.utils {
    [Allocator]
    public dynamic class Dictionary {
        public function Dictionary(weakKeys:Boolean = false) {
            super();
            init(weakKeys);
        }

        private native function init(weakKeys:Boolean):void;

        prototype.toJSON = function(k:String):* {
            return "Dictionary";
        };

        _dontEnumPrototype(prototype);
    }
}
