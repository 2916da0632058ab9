package flash.media {
    import flash.geom.Rectangle;

    [Version("air2.0")]
    public class CameraRollBrowseOptions {
        public var height:Number = 0;
        public var origin:Rectangle;
        public var width:Number = 0;

        public function CameraRollBrowseOptions() {
            super();
        }
    }
}
