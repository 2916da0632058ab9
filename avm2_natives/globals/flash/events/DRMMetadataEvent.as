package flash.events {
    import flash.net.drm.DRMContentData;
    import flash.utils.ByteArray;

    public class DRMMetadataEvent extends Event {
        public static const DRM_METADATA:String = "drmMetadata";

        private var _drmMetadata:DRMContentData;
        private var _timestamp:Number;

        public function DRMMetadataEvent(
            type:String = null, bubbles:Boolean = false, cancelable:Boolean = false, inMetadata:ByteArray = null,
            inTimestamp:Number = 0
        ) {
            super(type, bubbles, cancelable);
            _timestamp = inTimestamp;
        }

        public function get drmMetadata():DRMContentData {
            return _drmMetadata;
        }

        public function get timestamp():Number {
            return _timestamp;
        }
    }
}
