package flash.media {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air2.0")]
    public class CameraUI extends EventDispatcher {
        public function CameraUI() {
            super();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function launch(requestedMediaType:String):void {
            Unimplemented.throwFor("flash.media::CameraUI/launch()");
        }
    }
}
