package flash.net {
    import flash.events.IOErrorEvent;
    import flash.events.SecurityErrorEvent;

    /** Sends a request and ignores what becomes of it. */
    public function sendToURL(request:URLRequest):void {
        var stream:URLStream = new URLStream();
        var ignore:Function = function(event:*):void {
        };
        stream.addEventListener(IOErrorEvent.IO_ERROR, ignore);
        stream.addEventListener(SecurityErrorEvent.SECURITY_ERROR, ignore);
        stream.load(request);
    }
}
