package flash.media {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air2.0")]
    public class CameraUI extends EventDispatcher {
        public function CameraUI() {
            super();
            requireApplicationSandbox();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function launch(requestedMediaType:String):void {
            Unimplemented.throwFor("flash.media::CameraUI/launch()");
        }
    }
}
