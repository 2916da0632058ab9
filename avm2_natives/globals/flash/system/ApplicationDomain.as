package flash.system {
    import flash.utils.ByteArray;

    /** The program's own domain, or one below the built-in classes or below another one. */
    public final class ApplicationDomain {
        public static const MIN_DOMAIN_MEMORY_LENGTH:uint = 1024;

        private static var _creatingCurrent:Boolean = false;

        private var _parent:ApplicationDomain = null;
        private var _isCurrent:Boolean = false;

        public function ApplicationDomain(parentDomain:ApplicationDomain = null) {
            super();
            _parent = parentDomain;
            _isCurrent = _creatingCurrent;
        }

        /** A new object each time, as in the reference player: two of them aren't equal. */
        public static function get currentDomain():ApplicationDomain {
            _creatingCurrent = true;
            var current:ApplicationDomain = new ApplicationDomain();
            _creatingCurrent = false;
            return current;
        }

        public function get parentDomain():ApplicationDomain {
            return _parent;
        }

        public function getDefinition(name:String):Object {
            return findDefinition(name, seesProgram());
        }

        public function hasDefinition(name:String):Boolean {
            if (name == null) {
                return false;
            }
            return definitionExists(name, seesProgram());
        }

        [API("682")]
        public function getQualifiedDefinitionNames():Vector.<String> {
            var names:Vector.<String> = new Vector.<String>();
            if (_isCurrent) {
                for each (var name:String in programDefinitionNames()) {
                    names.push(name);
                }
            }
            return names;
        }

        public function get domainMemory():ByteArray {
            return ByteArray(memory());
        }

        public function set domainMemory(mem:ByteArray):void {
            setMemory(mem);
        }

        /** Nothing is loaded into a new domain yet, so it sees what its ancestors do. */
        private function seesProgram():Boolean {
            for (var domain:ApplicationDomain = this; domain != null; domain = domain._parent) {
                if (domain._isCurrent) {
                    return true;
                }
            }
            return false;
        }

        private static native function findDefinition(name:String, inProgram:Boolean):Object;

        private static native function definitionExists(name:String, inProgram:Boolean):Boolean;

        private static native function programDefinitionNames():Array;

        private static native function memory():Object;

        private static native function setMemory(mem:Object):void;
    }
}
