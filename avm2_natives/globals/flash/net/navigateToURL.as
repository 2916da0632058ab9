package flash.net {
    import airshim.Unimplemented;

    /** There is no browser. */
    public function navigateToURL(request:URLRequest, window:String = null):void {
        Unimplemented.throwFor("flash.net::navigateToURL()");
    }
}
