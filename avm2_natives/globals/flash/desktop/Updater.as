package flash.desktop {
    import airshim.requireApplicationSandbox;
    import airshim.Unimplemented;
    import flash.filesystem.File;

    /** Puts another version of the application in place of this one. Nothing is installed here, so nothing can be replaced. */
    [API("661")]
    public final class Updater {
        public function Updater() {
            super();
            requireApplicationSandbox();
        }

        [API("668")]
        public static function get isSupported():Boolean {
            return false;
        }

        public function update(airFile:File, version:String):void {
            Unimplemented.throwFor("flash.desktop::Updater/update()");
        }
    }
}
