package flash.display {
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.ProgressEvent;
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
        private var _loaderUrl:String = null;
        private var _bytesLoaded:uint = 0;
        private var _bytesTotal:uint = 0;
        private var _isMovie:Boolean = true;
        private var _actionScriptVersion:uint = 3;
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

        /** That of a Loader, which code of the SWF with this URL has made. */
        runtime_internal static function create(loader:Loader, loaderUrl:String = null):LoaderInfo {
            _creating = true;
            var info:LoaderInfo = new LoaderInfo();
            _creating = false;
            info._loader = loader;
            info._loaderUrl = loaderUrl;
            return info;
        }

        /** Takes over what is known of a SWF, under the names of the members that show it. */
        runtime_internal function describe(facts:Object):void {
            _loaded = true;
            _url = facts.url;
            _loaderUrl = "loaderURL" in facts ? facts.loaderURL : facts.url;
            _parameters = facts.parameters;
            _bytesTotal = facts.bytesTotal;
            _bytesLoaded = facts.bytesTotal;
            _isMovie = !("picture" in facts);
            _swfVersion = _isMovie ? facts.swfVersion : 0;
            _actionScriptVersion = facts.isActionScript3 === false
                ? ActionScriptVersion.ACTIONSCRIPT2 : ActionScriptVersion.ACTIONSCRIPT3;
            _frameRate = _isMovie ? facts.frameRate : 0;
            _width = facts.width;
            _height = facts.height;
            _contentType = "contentType" in facts ? facts.contentType : null;
            _facts = facts;
            _applicationDomain = "domain" in facts ? facts.domain : ApplicationDomain.currentDomain;
        }

        /** Nothing is loaded any more, or yet. */
        runtime_internal function reset():void {
            _loaded = false;
            _content = null;
            _contentType = null;
            _url = null;
            _bytesLoaded = 0;
            _bytesTotal = 0;
            _applicationDomain = null;
            _facts = null;
        }

        /** So much of a file has come. */
        runtime_internal function progress(loaded:uint, total:uint):void {
            _bytesLoaded = loaded;
            _bytesTotal = total;
            dispatchEvent(new ProgressEvent(ProgressEvent.PROGRESS, false, false, loaded, total));
        }

        /** The file is neither a SWF nor a picture. */
        runtime_internal function unknown():void {
            _loaded = false;
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

        public static function getLoaderInfoByDefinition(object:Object):LoaderInfo {
            var shown:DisplayObject = object as DisplayObject;
            return shown == null ? null : shown.loaderInfo;
        }

        public function get url():String {
            return _url;
        }

        public function get loaderURL():String {
            return _loaderUrl;
        }

        public function get isURLInaccessible():Boolean {
            return !_loaded;
        }

        public function get parameters():Object {
            return _parameters;
        }

        /** A copy of the SWF, as it would be without compression. */
        public function get bytes():ByteArray {
            var copy:ByteArray = new ByteArray();
            if (_loaded && _isMovie) {
                readMovie(copy, "movie" in _facts ? _facts.movie : 0);
            } else if (_loaded) {
                copy.writeBytes(_facts.bytes);
                copy.position = 0;
            }
            return copy;
        }

        private static native function readMovie(target:Object, movie:uint):void;

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
            return _bytesLoaded;
        }

        public function get bytesTotal():uint {
            return _bytesTotal;
        }

        public function get swfVersion():uint {
            requireLoaded();
            requireMovie();
            return _swfVersion;
        }

        public function get actionScriptVersion():uint {
            requireLoaded();
            requireMovie();
            return _actionScriptVersion;
        }

        public function get frameRate():Number {
            requireLoaded();
            requireMovie();
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

        public function get childSandboxBridge():Object {
            return _childSandboxBridge;
        }

        public function set childSandboxBridge(door:Object):void {
            _childSandboxBridge = door;
        }

        public function get parentSandboxBridge():Object {
            return _parentSandboxBridge;
        }

        public function set parentSandboxBridge(door:Object):void {
            _parentSandboxBridge = door;
        }

        private function requireMovie():void {
            if (!_isMovie) {
                Error.throwError(Error, 2098);
            }
        }

        private function requireLoaded():void {
            if (!_loaded) {
                Error.throwError(Error, 2099);
            }
        }
    }
}
