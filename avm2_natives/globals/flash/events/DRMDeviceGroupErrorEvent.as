package flash.events {
    import flash.net.drm.DRMDeviceGroup;

    [API("674")]
    public class DRMDeviceGroupErrorEvent extends ErrorEvent {
        public static const ADD_TO_DEVICE_GROUP_ERROR:String = "addToDeviceGroupError";
        public static const REMOVE_FROM_DEVICE_GROUP_ERROR:String = "removeFromDeviceGroupError";

        private var _deviceGroup:DRMDeviceGroup;
        private var _drmUpdateNeeded:Boolean;
        private var _subErrorID:int;
        private var _systemUpdateNeeded:Boolean;

        public function DRMDeviceGroupErrorEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, errorDetail:String = null, errorCode:int = 0,
            subErrorID:int = 0, deviceGroup:DRMDeviceGroup = null, systemUpdateNeeded:Boolean = false,
            drmUpdateNeeded:Boolean = false
        ) {
            super(type, bubbles, cancelable);
            _subErrorID = subErrorID;
            _deviceGroup = deviceGroup;
            _systemUpdateNeeded = systemUpdateNeeded;
            _drmUpdateNeeded = drmUpdateNeeded;
        }

        public function get deviceGroup():DRMDeviceGroup {
            return _deviceGroup;
        }

        public function set deviceGroup(value:DRMDeviceGroup):void {
            _deviceGroup = value;
        }

        public function get drmUpdateNeeded():Boolean {
            return _drmUpdateNeeded;
        }

        public function get subErrorID():int {
            return _subErrorID;
        }

        public function set subErrorID(value:int):void {
            _subErrorID = value;
        }

        public function get systemUpdateNeeded():Boolean {
            return _systemUpdateNeeded;
        }

        override public function clone():Event {
            return new DRMDeviceGroupErrorEvent(
                type, bubbles, cancelable, text, errorID, subErrorID, deviceGroup, systemUpdateNeeded, drmUpdateNeeded
            );
        }

        override public function toString():String {
            return formatToString(
                "DRMDeviceGroupErrorEvent", "type", "bubbles", "cancelable", "eventPhase", "text", "errorID", "subErrorID",
                "deviceGroup", "systemUpdateNeeded", "drmUpdateNeeded"
            );
        }
    }
}
