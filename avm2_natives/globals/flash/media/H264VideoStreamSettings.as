package flash.media {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class H264VideoStreamSettings extends VideoStreamSettings {
        private var _level:String;
        private var _profile:String;

        public function H264VideoStreamSettings() {
            super();
        }

        public function get level():String {
            return _level;
        }

        public function get profile():String {
            return _profile;
        }

        public function setProfileLevel(profile:String, level:String):void {
            Unimplemented.throwFor("flash.media::H264VideoStreamSettings/setProfileLevel()");
        }
    }
}
