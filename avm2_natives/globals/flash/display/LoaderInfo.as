package flash.display {
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.UncaughtErrorEvents;
    import flash.system.ApplicationDomain;
    import flash.utils.ByteArray;

    [Event(name="complete", type="flash.events.Event")]
    [Event(name="init", type="flash.events.Event")]
    [Event(name="open", type="flash.events.Event")]
    [Event(name="unload", type="flash.events.Event")]
    [Event(name="progress", type="flash.events.ProgressEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    public class LoaderInfo extends EventDispatcher {
        private static var _creating:Boolean = false;

        // What the runtime knows of the loaded SWF.
        private var _loaded:Boolean = false;
        private var _url:String = null;
        private var _parameters:Object = {};
        private var _content:DisplayObject = null;
        private var _loader:Loader = null;
        private var _bytesTotal:uint = 0;
        private var _swfVersion:uint = 0;
        private var _frameRate:Number = 0;
        private var _width:int = 0;
        private var _height:int = 0;
        private var _contentType:String = null;
        private var _facts:Object = null;
        private var _stageInfo:LoaderInfo = null;
        private var _isStage:Boolean = false;
        private var _applicationDomain:ApplicationDomain = null;
        private var _sharedEvents:EventDispatcher = new EventDispatcher();
        private var _uncaughtErrorEvents:UncaughtErrorEvents = new UncaughtErrorEvents();
        private var _childSandboxBridge:Object = null;
        private var _parentSandboxBridge:Object = null;

        public function LoaderInfo() {
            super();
            if (!_creating) {
                Error.throwError(ArgumentError, 2012, "LoaderInfo$");
            }
        }

        runtime_internal static function create(loader:Loader):LoaderInfo {
            _creating = true;
            var info:LoaderInfo = new LoaderInfo();
            _creating = false;
            info._loader = loader;
            return info;
        }

        /** Takes over what is known of a SWF, under the names of the members that show it. */
        runtime_internal function describe(facts:Object):void {
            _loaded = true;
            _url = facts.url;
            _parameters = facts.parameters;
            _bytesTotal = facts.bytesTotal;
            _swfVersion = facts.swfVersion;
            _frameRate = facts.frameRate;
            _width = facts.width;
            _height = facts.height;
            _facts = facts;
            _applicationDomain = ApplicationDomain.currentDomain;
        }

        runtime_internal function setContent(content:DisplayObject):void {
            _content = content;
            if (_stageInfo != null) {
                _stageInfo._content = content;
            }
        }

        /** Has the stage's own info, which this is, show the content of the document's. */
        runtime_internal function awaitContent(document:LoaderInfo):void {
            document._stageInfo = this;
        }

        /** The first frame has been played. */
        runtime_internal function complete():void {
            _contentType = "application/x-shockwave-flash";
            dispatchEvent(new Event(Event.INIT));
            dispatchEvent(new Event(Event.COMPLETE));
        }

        /** The stage's own: of the same SWF, and never complete. */
        runtime_internal function forStage():LoaderInfo {
            var info:LoaderInfo = runtime_internal::create(null);
            info.runtime_internal::describe(_facts);
            info._isStage = true;
            return info;
        }

        [API("667")]
        public static function getLoaderInfoByDefinition(object:Object):LoaderInfo {
            var shown:DisplayObject = object as DisplayObject;
            return shown == null ? null : shown.loaderInfo;
        }

        public function get url():String {
            return _url;
        }

        public function get loaderURL():String {
            return _url;
        }

        [API("674")]
        public function get isURLInaccessible():Boolean {
            return false;
        }

        public function get parameters():Object {
            return _parameters;
        }

        /** A copy of the SWF, as it would be without compression. */
        public function get bytes():ByteArray {
            var copy:ByteArray = new ByteArray();
            if (_loaded) {
                readMovie(copy);
            }
            return copy;
        }

        private static native function readMovie(target:Object):void;

        public function get content():DisplayObject {
            return _content;
        }

        public function get loader():Loader {
            return _loader;
        }

        public function get applicationDomain():ApplicationDomain {
            return _applicationDomain;
        }

        public function get contentType():String {
            return _contentType;
        }

        public function get bytesLoaded():uint {
            return _bytesTotal;
        }

        public function get bytesTotal():uint {
            return _bytesTotal;
        }

        public function get swfVersion():uint {
            requireLoaded();
            return _swfVersion;
        }

        public function get actionScriptVersion():uint {
            requireLoaded();
            return ActionScriptVersion.ACTIONSCRIPT3;
        }

        public function get frameRate():Number {
            requireLoaded();
            return _frameRate;
        }

        public function get width():int {
            requireLoaded();
            return _width;
        }

        public function get height():int {
            requireLoaded();
            return _height;
        }

        public function get sameDomain():Boolean {
            requireLoaded();
            return true;
        }

        public function get parentAllowsChild():Boolean {
            requireLoaded();
            return true;
        }

        public function get childAllowsParent():Boolean {
            requireLoaded();
            return true;
        }

        public function get sharedEvents():EventDispatcher {
            return _sharedEvents;
        }

        [API("667")]
        public function get uncaughtErrorEvents():UncaughtErrorEvents {
            return _uncaughtErrorEvents;
        }

        [API("661")]
        public function get childSandboxBridge():Object {
            return _childSandboxBridge;
        }

        public function set childSandboxBridge(door:Object):void {
            _childSandboxBridge = door;
        }

        [API("661")]
        public function get parentSandboxBridge():Object {
            return _parentSandboxBridge;
        }

        public function set parentSandboxBridge(door:Object):void {
            _parentSandboxBridge = door;
        }

        private function requireLoaded():void {
            if (!_loaded) {
                Error.throwError(Error, 2099);
            }
        }
    }
}
