package flash.events {
    import flash.net.drm.DRMContentData;
    import flash.net.drm.DRMVoucher;

    [API("667")]
    public class DRMStatusEvent extends Event {
        public static const DRM_STATUS:String = "drmStatus";

        private var _contentData:DRMContentData;
        private var _isLocal:Boolean;
        private var _voucher:DRMVoucher;

        public function DRMStatusEvent(
            type:String = null, bubbles:Boolean = false, cancelable:Boolean = false, inMetadata:DRMContentData = null,
            inVoucher:DRMVoucher = null, inLocal:Boolean = false
        ) {
            super(type, bubbles, cancelable);
            _voucher = inVoucher;
        }

        public function get contentData():DRMContentData {
            return _contentData;
        }

        public function set contentData(value:DRMContentData):void {
            _contentData = value;
        }

        public function get isLocal():Boolean {
            return _isLocal;
        }

        public function set isLocal(value:Boolean):void {
            _isLocal = value;
        }

        public function get voucher():DRMVoucher {
            return _voucher;
        }

        public function set voucher(value:DRMVoucher):void {
            _voucher = value;
        }

        override public function clone():Event {
            return new DRMStatusEvent(type, bubbles, cancelable, null, voucher, false);
        }

        override public function toString():String {
            return formatToString("DRMStatusEvent", "type", "bubbles", "cancelable", "eventPhase", "voucher");
        }
    }
}
