package flash.system {
    import airshim.runtime_internal;
    import flash.utils.ByteArray;

    /** A set of definitions: the program's own, or one below the built-in classes or below another one. */
    public final class ApplicationDomain {
        public static const MIN_DOMAIN_MEMORY_LENGTH:uint = 1024;

        private static var _creatingCurrent:Boolean = false;

        /** The number of a domain that is there already; 0 while none gets its object. */
        private static var _known:uint = 0;

        private var _parent:ApplicationDomain = null;
        private var _id:uint;

        public function ApplicationDomain(parentDomain:ApplicationDomain = null) {
            super();
            _parent = parentDomain;
            if (_known != 0) {
                _id = _known;
            } else {
                _id = _creatingCurrent ? currentId() : newDomain(parentDomain == null ? 0 : parentDomain._id);
            }
        }

        /** The object of a domain that the runtime has made. */
        runtime_internal static function withId(id:uint):ApplicationDomain {
            _known = id;
            var domain:ApplicationDomain = new ApplicationDomain();
            _known = 0;
            return domain;
        }

        /** A new object each time, as in the reference player: two of them aren't equal. */
        public static function get currentDomain():ApplicationDomain {
            _creatingCurrent = true;
            var current:ApplicationDomain = new ApplicationDomain();
            _creatingCurrent = false;
            return current;
        }

        /** The number under which the runtime knows it. */
        runtime_internal function get id():uint {
            return _id;
        }

        public function get parentDomain():ApplicationDomain {
            return _parent;
        }

        public function getDefinition(name:String):Object {
            return findDefinition(name, _id);
        }

        public function hasDefinition(name:String):Boolean {
            if (name == null) {
                return false;
            }
            return definitionExists(name, _id);
        }

        [API("682")]
        public function getQualifiedDefinitionNames():Vector.<String> {
            var names:Vector.<String> = new Vector.<String>();
            for each (var name:String in definitionNames(_id)) {
                names.push(name);
            }
            return names;
        }

        public function get domainMemory():ByteArray {
            return ByteArray(memory(_id));
        }

        public function set domainMemory(mem:ByteArray):void {
            setMemory(mem, _id);
        }

        private static native function currentId():uint;

        private static native function newDomain(parent:uint):uint;

        private static native function findDefinition(name:String, domain:uint):Object;

        private static native function definitionExists(name:String, domain:uint):Boolean;

        private static native function definitionNames(domain:uint):Array;

        private static native function memory(domain:uint):Object;

        private static native function setMemory(mem:Object, domain:uint):void;
    }
}
