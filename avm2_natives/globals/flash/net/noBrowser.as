package flash.net {
    /** Says on the log that a page would have been opened. */
    internal native function noBrowser(url:String, window:String):void;
}
