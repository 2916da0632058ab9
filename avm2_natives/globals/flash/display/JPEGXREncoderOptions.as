package flash.display {
    [API("680")]
    public final class JPEGXREncoderOptions {
        public var colorSpace:String;
        public var quantization:uint;
        public var trimFlexBits:uint;

        public function JPEGXREncoderOptions(quantization:uint = 20, colorSpace:String = null, trimFlexBits:uint = 0) {
            super();
            this.quantization = quantization;
            this.colorSpace = colorSpace;
            this.trimFlexBits = trimFlexBits;
        }
    }
}
