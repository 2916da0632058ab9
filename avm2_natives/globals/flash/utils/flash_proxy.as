package flash.utils {
    public namespace flash_proxy = "http://www.adobe.com/2006/actionscript/flash/proxy";
}
