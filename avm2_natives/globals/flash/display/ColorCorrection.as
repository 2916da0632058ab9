package flash.display {
    [API("667")]
    public final class ColorCorrection {
        public static const DEFAULT:String = "default";
        public static const OFF:String = "off";
        public static const ON:String = "on";

        public function ColorCorrection() {
            super();
        }
    }
}
