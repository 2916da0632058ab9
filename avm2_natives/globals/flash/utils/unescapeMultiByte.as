package flash.utils {
    public native function unescapeMultiByte(value:String):String;
}
