package flash.events {
    /** Shows an error that a listener threw: the other listeners still run. */
    internal native function reportUncaught(error:*):void;
}
