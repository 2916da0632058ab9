package flash.system {
    public final class WorkerState {
        public static const NEW:String = "new";
        public static const RUNNING:String = "running";
        public static const TERMINATED:String = "terminated";

        public function WorkerState() {
            super();
        }
    }
}
