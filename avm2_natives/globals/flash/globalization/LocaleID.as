package flash.globalization {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("667")]
    public final class LocaleID {
        public static const DEFAULT:String = "i-default";

        private var _lastOperationStatus:String;
        private var _name:String;

        public function LocaleID(name:String) {
            super();
            _name = name;
        }

        public function get lastOperationStatus():String {
            return _lastOperationStatus;
        }

        public function get name():String {
            return _name;
        }

        public function getKeysAndValues():Object {
            Unimplemented.throwFor("flash.globalization::LocaleID/getKeysAndValues()");
            return null;
        }

        public function getLanguage():String {
            Unimplemented.throwFor("flash.globalization::LocaleID/getLanguage()");
            return null;
        }

        public function getRegion():String {
            Unimplemented.throwFor("flash.globalization::LocaleID/getRegion()");
            return null;
        }

        public function getScript():String {
            Unimplemented.throwFor("flash.globalization::LocaleID/getScript()");
            return null;
        }

        public function getVariant():String {
            Unimplemented.throwFor("flash.globalization::LocaleID/getVariant()");
            return null;
        }

        public function isRightToLeft():Boolean {
            Unimplemented.throwFor("flash.globalization::LocaleID/isRightToLeft()");
            return false;
        }

        public static function determinePreferredLocales(
            want:Vector.<String>, have:Vector.<String>, keyword:String = null
        ):Vector.<String> {
            Unimplemented.throwFor("flash.globalization::LocaleID.determinePreferredLocales()");
            return null;
        }
    }
}
