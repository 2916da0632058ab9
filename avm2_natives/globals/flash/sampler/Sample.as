package flash.sampler {
    /** A moment: when it was, and what was running. None is ever made here. */
    public class Sample {
        public const time:Number = 0;
        public const stack:Array = null;

        public function Sample() {
            super();
        }
    }
}
