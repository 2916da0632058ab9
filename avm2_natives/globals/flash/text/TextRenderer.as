package flash.text {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class TextRenderer {
        public function TextRenderer() {
            super();
        }

        public static function get antiAliasType():String {
            return null;
        }

        public static function set antiAliasType(value:String):void {
            Unimplemented.throwFor("flash.text::TextRenderer.antiAliasType=");
        }

        public static function get displayMode():String {
            return null;
        }

        public static function set displayMode(value:String):void {
            Unimplemented.throwFor("flash.text::TextRenderer.displayMode=");
        }

        public static function get maxLevel():int {
            return 0;
        }

        public static function set maxLevel(value:int):void {
            Unimplemented.throwFor("flash.text::TextRenderer.maxLevel=");
        }

        public static function setAdvancedAntiAliasingTable(
            fontName:String, fontStyle:String, colorType:String, advancedAntiAliasingTable:Array
        ):void {
            Unimplemented.throwFor("flash.text::TextRenderer.setAdvancedAntiAliasingTable()");
        }
    }
}
