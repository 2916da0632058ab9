package flash.net {
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    /** Files that the user chose in one dialog. */
    [Event(name="cancel", type="flash.events.Event")]
    [Event(name="select", type="flash.events.Event")]
    public class FileReferenceList extends EventDispatcher {
        private var _fileList:Array = null;

        public function FileReferenceList() {
            super();
        }

        public function get fileList():Array {
            return _fileList;
        }

        public function browse(typeFilter:Array = null):Boolean {
            FileReference.runtime_internal::checkFilter(typeFilter);
            Unimplemented.throwFor("flash.net::FileReferenceList/browse(), which opens a dialog");
            return false;
        }
    }
}
