package flash.display {
    import airshim.runtime_internal;
    import flash.desktop.NativeApplication;
    import flash.events.Event;

    /** Events of the whole window. */
    internal final class WindowFocus {
        /** The window has come to the front or gone from there. */
        internal static function activation(stage:Stage, type:String):void {
            stage.dispatchEvent(new Event(type));
            if (stage.nativeWindow != null) {
                stage.nativeWindow.dispatchEvent(new Event(type));
                NativeApplication.runtime_internal::only().dispatchEvent(new Event(type));
            }
        }
    }
}
