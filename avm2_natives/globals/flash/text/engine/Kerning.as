package flash.text.engine {
    public final class Kerning {
        public static const AUTO:String = "auto";
        public static const OFF:String = "off";
        public static const ON:String = "on";

        public function Kerning() {
            super();
        }
    }
}
