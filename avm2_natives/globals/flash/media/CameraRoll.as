package flash.media {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.display.BitmapData;
    import flash.events.EventDispatcher;

    /** The pictures that a mobile device keeps. There are none. */
    [Version("air2.0")]
    [Event(name="cancel", type="flash.events.Event")]
    [Event(name="complete", type="flash.events.Event")]
    [Event(name="error", type="flash.events.ErrorEvent")]
    [Event(name="select", type="flash.events.MediaEvent")]
    public class CameraRoll extends EventDispatcher {
        public function CameraRoll() {
            super();
            requireApplicationSandbox();
        }

        public static function get supportsAddBitmapData():Boolean {
            return false;
        }

        public static function get supportsBrowseForImage():Boolean {
            return false;
        }

        public function addBitmapData(bitmapData:BitmapData):void {
            Unimplemented.throwFor("flash.media::CameraRoll/addBitmapData()");
        }

        public function browseForImage(value:CameraRollBrowseOptions = null):void {
            Unimplemented.throwFor("flash.media::CameraRoll/browseForImage()");
        }
    }
}
