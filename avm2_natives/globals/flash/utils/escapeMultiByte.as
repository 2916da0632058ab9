package flash.utils {
    public native function escapeMultiByte(value:String):String;
}
