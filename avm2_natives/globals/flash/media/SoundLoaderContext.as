package flash.media {
    public class SoundLoaderContext {
        public var bufferTime:Number;
        public var checkPolicyFile:Boolean;

        public function SoundLoaderContext(bufferTime:Number = 1000, checkPolicyFile:Boolean = false) {
            super();
            this.bufferTime = bufferTime;
            this.checkPolicyFile = checkPolicyFile;
        }
    }
}
