package flash.sampler {
    /** The making of an object. */
    public final class NewObjectSample extends Sample {
        public const id:Number = 0;
        public const type:Class = null;

        public function NewObjectSample() {
            super();
        }

        public function get object():* {
            return undefined;
        }

        public function get size():Number {
            return 0;
        }
    }
}
