package flash.system {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** The workers of a program: the one that it began in. */
    [API("682")]
    public final class WorkerDomain {
        private static var _current:WorkerDomain = null;
        private static var _isMaking:Boolean = false;

        /** Errors: ArgumentError #2012 for programs. */
        public function WorkerDomain() {
            super();
            if (!_isMaking) {
                Error.throwError(ArgumentError, 2012, "WorkerDomain$");
            }
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function get current():WorkerDomain {
            if (_current == null) {
                _isMaking = true;
                _current = new WorkerDomain();
                _isMaking = false;
            }
            return _current;
        }

        public function createWorker(swf:ByteArray, giveAppPrivileges:Boolean = false):Worker {
            Unimplemented.throwFor("flash.system::WorkerDomain/createWorker()");
            return null;
        }

        public function listWorkers():Vector.<Worker> {
            return Vector.<Worker>([Worker.current]);
        }
    }
}
