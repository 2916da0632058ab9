package flash.display {
    import flash.desktop.NativeApplication;
    import flash.events.Event;

    /** Events of the whole window. */
    internal final class WindowFocus {
        /** The window has come to the front or gone from there. */
        internal static function activation(stage:Stage, type:String):void {
            stage.dispatchEvent(new Event(type));
            if (stage.nativeWindow != null) {
                stage.nativeWindow.dispatchEvent(new Event(type));
                NativeApplication.nativeApplication.dispatchEvent(new Event(type));
            }
        }
    }
}
