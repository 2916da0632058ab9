package flash.utils {
    public native function getTimer():int;
}
