package flash.net {
    import airshim.Unimplemented;

    /** There is no browser. */
    public function sendToURL(request:URLRequest):void {
        Unimplemented.throwFor("flash.net::sendToURL()");
    }
}
