package flash.sampler {
    /** A call that was under way. */
    public final class StackFrame {
        public const name:String = null;
        public const file:String = null;
        public const line:uint = 0;
        public const scriptID:Number = 0;

        public function StackFrame() {
            super();
        }

        public function toString():String {
            return name + "()" + (file == null ? "" : "[" + file + ":" + line + "]");
        }
    }
}
