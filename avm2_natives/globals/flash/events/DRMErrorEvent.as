package flash.events {
    import flash.net.drm.DRMContentData;

    [API("667")]
    public class DRMErrorEvent extends ErrorEvent {
        public static const DRM_ERROR:String = "drmError";
        public static const DRM_LOAD_DEVICEID_ERROR:String = "drmLoadDeviceIdError";

        private var _contentData:DRMContentData;
        private var _drmUpdateNeeded:Boolean;
        private var _subErrorID:int;
        private var _systemUpdateNeeded:Boolean;

        public function DRMErrorEvent(
            type:String = null, bubbles:Boolean = false, cancelable:Boolean = false, inErrorDetail:String = null,
            inErrorCode:int = 0, insubErrorID:int = 0, inMetadata:DRMContentData = null,
            inSystemUpdateNeeded:Boolean = false, inDrmUpdateNeeded:Boolean = false
        ) {
            super(type, bubbles, cancelable);
            _subErrorID = insubErrorID;
            _systemUpdateNeeded = inSystemUpdateNeeded;
            _drmUpdateNeeded = inDrmUpdateNeeded;
        }

        public function get contentData():DRMContentData {
            return _contentData;
        }

        public function set contentData(value:DRMContentData):void {
            _contentData = value;
        }

        public function get drmUpdateNeeded():Boolean {
            return _drmUpdateNeeded;
        }

        public function get subErrorID():int {
            return _subErrorID;
        }

        public function get systemUpdateNeeded():Boolean {
            return _systemUpdateNeeded;
        }

        override public function clone():Event {
            return new DRMErrorEvent(
                type, bubbles, cancelable, text, errorID, subErrorID, null, systemUpdateNeeded, drmUpdateNeeded
            );
        }

        override public function toString():String {
            return formatToString(
                "DRMErrorEvent", "type", "bubbles", "cancelable", "eventPhase", "text", "errorID", "subErrorID",
                "systemUpdateNeeded", "drmUpdateNeeded"
            );
        }
    }
}
