package flash.net {
    /** There is no browser to open the URL in: the log says which one it would have been. */
    public function navigateToURL(request:URLRequest, window:String = null):void {
        if (request == null) {
            Error.throwError(TypeError, 2007, "request");
        }
        if (request.url == null) {
            Error.throwError(TypeError, 2007, "url");
        }
        noBrowser(request.url, window);
    }
}
