package flash.display {
    import airshim.FrameLoop;
    import airshim.SwfSymbol;
    import airshim.runtime_internal;
    import flash.errors.IllegalOperationError;
    import flash.events.Event;
    import flash.events.HTTPStatusEvent;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.events.UncaughtErrorEvents;
    import flash.net.URLLoader;
    import flash.net.URLLoaderDataFormat;
    import flash.net.URLRequest;
    import flash.system.ApplicationDomain;
    import flash.system.LoaderContext;
    import flash.system.System;
    import flash.utils.ByteArray;

    [Allocator]
    public class Loader extends DisplayObjectContainer {
        private var _info:LoaderInfo = null;

        /** What fetches the file, while it does. */
        private var _file:URLLoader = null;

        private var _url:String = null;
        private var _context:LoaderContext = null;

        /** Where the code of what is loaded goes, unless it gets a sandbox of its own. */
        private var _domain:ApplicationDomain = null;

        /** Whether what is loaded gets a sandbox of its own, of content that doesn't belong to the application (semantics §10). */
        private var _isForeign:Boolean = false;

        /** Whether what is loaded comes into the domain of the code that loads it, from which it can't be told. */
        private var _sharesDomain:Boolean = false;

        /** The URL of the SWF whose code has asked for it. */
        private var _callerUrl:String = null;

        /** The URLs of the SWFs that were the first ones in their domains, by the domain's number; not of the program's own. */
        private static const SWF_URLS:Object = {};

        public function Loader() {
            super();
        }

        public function get content():DisplayObject {
            return numChildren == 0 ? null : getChildAt(0);
        }

        public function get contentLoaderInfo():LoaderInfo {
            if (_info == null) {
                _info = LoaderInfo.runtime_internal::create(this, callerUrl());
            }
            return _info;
        }

        [API("667")]
        public function get uncaughtErrorEvents():UncaughtErrorEvents {
            return contentLoaderInfo.uncaughtErrorEvents;
        }

        /** Its events come once the running handler has returned. */
        public function load(request:URLRequest, context:LoaderContext = null):void {
            if (request == null) {
                Error.throwError(TypeError, 2007, "request");
            }
            if (request.url == null) {
                Error.throwError(TypeError, 2007, "url");
            }
            unload();
            _context = context == null ? new LoaderContext() : context;
            _url = absoluteUrl(request.url);
            prepareInfo();
            var file:URLLoader = new URLLoader();
            _file = file;
            file.dataFormat = URLLoaderDataFormat.BINARY;
            file.addEventListener(Event.COMPLETE, function(event:Event):void {
                if (_file == file) {
                    fetched(ByteArray(file.data));
                }
            });
            file.addEventListener(IOErrorEvent.IO_ERROR, function(event:IOErrorEvent):void {
                if (_file == file) {
                    _file = null;
                    fail(2035, "Error #2035: URL Not Found. URL: " + _url);
                }
            });
            file.addEventListener(SecurityErrorEvent.SECURITY_ERROR, function(event:SecurityErrorEvent):void {
                if (_file == file) {
                    _file = null;
                    contentLoaderInfo.dispatchEvent(event);
                }
            });
            file.addEventListener("certificateError", function(event:SecurityErrorEvent):void {
                var info:LoaderInfo = contentLoaderInfo;
                if (_file == file && info.hasEventListener(event.type) && !info.dispatchEvent(event)) {
                    event.preventDefault();
                }
            });
            file.load(request);
        }

        public function loadBytes(bytes:ByteArray, context:LoaderContext = null):void {
            if (bytes == null) {
                Error.throwError(TypeError, 2007, "bytes");
            }
            if (bytes.length == 0) {
                Error.throwError(ArgumentError, 2007, "bytes");
            }
            var asked:LoaderContext = context == null ? new LoaderContext() : context;
            if (isSwf(bytes) && !asked.allowCodeImport && mustAskForCode()) {
                Error.throwError(SecurityError, 3226);
            }
            unload();
            _context = asked;
            _url = null;
            prepareInfo();
            var copy:ByteArray = new ByteArray();
            copy.writeBytes(bytes);
            copy.position = 0;
            var info:LoaderInfo = contentLoaderInfo;
            info.runtime_internal::progress(0, copy.length);
            info.runtime_internal::progress(copy.length, copy.length);
            open(copy);
        }

        private function prepareInfo():void {
            // The code that loads is known as long as it is running.
            var current:ApplicationDomain = ApplicationDomain.currentDomain;
            _domain = _context.applicationDomain == null ? new ApplicationDomain(current) : _context.applicationDomain;
            _sharesDomain = _domain.runtime_internal::id == current.runtime_internal::id;
            _isForeign = _url != null && isForeign(_url);
            contentLoaderInfo.runtime_internal::reset();
            _callerUrl = callerUrl();
        }

        /** The number of that of the program's own code. */
        private static function mainDomain():uint {
            var document:LoaderInfo = DisplayObject.runtime_internal::documentInfo;
            return document == null ? 0 : document.applicationDomain.runtime_internal::id;
        }

        /** Of the SWF whose code is running. */
        private static function callerUrl():String {
            var domain:uint = ApplicationDomain.currentDomain.runtime_internal::id;
            if (domain in SWF_URLS) {
                return SWF_URLS[domain];
            }
            var document:LoaderInfo = DisplayObject.runtime_internal::documentInfo;
            return document == null ? null : document.url;
        }

        /** URLs without a scheme start from that of the document. */
        private static function absoluteUrl(url:String):String {
            if (/^[A-Za-z][A-Za-z0-9+.\-]*:/.test(url) || DisplayObject.runtime_internal::documentInfo == null) {
                return url;
            }
            var base:String = DisplayObject.runtime_internal::documentInfo.url;
            return base.substr(0, base.lastIndexOf("/") + 1) + url;
        }

        private function fetched(bytes:ByteArray):void {
            _file = null;
            var info:LoaderInfo = contentLoaderInfo;
            info.dispatchEvent(new Event(Event.OPEN));
            info.runtime_internal::progress(0, bytes.length);
            info.runtime_internal::progress(bytes.length, bytes.length);
            open(bytes);
        }

        /** Opens a SWF or a picture. What it shows comes with the next frame. */
        private function open(bytes:ByteArray):void {
            var domain:ApplicationDomain = _domain;
            var facts:Object = isSwf(bytes)
                ? openMovie(bytes, domain.runtime_internal::id, _isForeign ? _url : null) : openPicture(bytes);
            if (facts == null) {
                contentLoaderInfo.runtime_internal::unknown();
                fail(2124, "Error #2124: Loaded file is an unknown type." + (_url == null ? "" : " URL: " + _url));
                return;
            }
            facts.url = _url != null ? _url : _callerUrl == null ? null : _callerUrl + "/[[DYNAMIC]]/" + DisplayObject.runtime_internal::nextLoad();
            facts.loaderURL = _callerUrl;
            if ("ownDomain" in facts) {
                domain = ApplicationDomain.runtime_internal::withId(facts.ownDomain);
            }
            // A SWF that shares another one's domain counts as that one.
            var number:uint = domain.runtime_internal::id;
            if (!(number in SWF_URLS) && number != mainDomain()) {
                SWF_URLS[number] = facts.url;
            }
            facts.domain = domain;
            facts.bytesTotal = bytes.length;
            facts.parameters = parameters();
            facts.bytes = bytes;
            FrameLoop.runtime_internal::awaitDocument(this, facts);
        }

        private static function isSwf(bytes:ByteArray):Boolean {
            return bytes.length >= 8 && (bytes[0] == 0x46 || bytes[0] == 0x43 || bytes[0] == 0x5A) && bytes[1] == 0x57
                && bytes[2] == 0x53;
        }

        private function openPicture(bytes:ByteArray):Object {
            var picture:BitmapData = BitmapData.runtime_internal::ofFile(bytes);
            var type:String = bytes[0] == 0x89 ? "image/png" : bytes[0] == 0xFF ? "image/jpeg" : "image/gif";
            return picture == null ? null : {
                picture: picture, contentType: type, width: picture.width, height: picture.height
            };
        }

        /** What follows `?` in the URL, or what the context has instead. */
        private function parameters():Object {
            var result:Object = {};
            if (_context.parameters != null) {
                for (var key:String in _context.parameters) {
                    result[key] = _context.parameters[key];
                }
                return result;
            }
            var query:int = _url == null ? -1 : _url.indexOf("?");
            var pairs:Array = query < 0 ? [] : _url.substr(query + 1).split("&");
            for (var i:int = 0; i < pairs.length; i++) {
                var at:int = pairs[i].indexOf("=");
                if (at > 0) {
                    result[unescape(pairs[i].substr(0, at))] = unescape(pairs[i].substr(at + 1));
                }
            }
            return result;
        }

        /** The frame has come in which what was loaded is shown. Tells whether its constructor has returned. */
        runtime_internal function showContent(facts:Object):Boolean {
            var info:LoaderInfo = contentLoaderInfo;
            info.runtime_internal::describe(facts);
            if ("picture" in facts) {
                var bitmap:Bitmap = new Bitmap(facts.picture);
                info.runtime_internal::setContent(bitmap);
                bitmap.runtime_internal::setLoaderInfo(info);
                bitmap._isRoot = true;
                super.addChild(bitmap);
            } else if (facts.isActionScript3) {
                startMovie(facts.movie);
                var type:Class = null;
                if (facts.documentClass != null) {
                    type = SwfSymbol.classOf(facts.movie, facts.documentClass);
                }
                return DisplayObject.runtime_internal::openDocument(
                    SwfSymbol.character(facts.movie, 0), type, this, info
                );
            } else {
                var old:AVM1Movie = AVM1Movie.runtime_internal::create(facts.width, facts.height);
                info.runtime_internal::setContent(old);
                old.runtime_internal::setLoaderInfo(info);
                super.addChild(old);
            }
            return true;
        }

        /** The frame is over in which the content was shown. */
        runtime_internal function contentShown():void {
            var info:LoaderInfo = contentLoaderInfo;
            info.dispatchEvent(new Event(Event.INIT));
            if (_url != null) {
                info.dispatchEvent(new HTTPStatusEvent(HTTPStatusEvent.HTTP_STATUS));
            }
            info.dispatchEvent(new Event(Event.COMPLETE));
        }

        private function fail(id:int, text:String):void {
            contentLoaderInfo.dispatchEvent(new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, text, id));
        }

        public function close():void {
            if (_file != null) {
                _file.close();
                _file = null;
            }
        }

        public function unload():void {
            var had:Boolean = content != null;
            reset();
            contentLoaderInfo.runtime_internal::reset();
            if (had) {
                contentLoaderInfo.dispatchEvent(new Event(Event.UNLOAD));
            }
        }

        [API("662")]
        public function unloadAndStop(gc:Boolean = true):void {
            stopContent();
            unload();
            if (gc) {
                System.gc();
            }
        }

        /** Stops what was loaded: its timers and its clips, and what it hears of frames, of the window and on the stage. */
        private function stopContent():void {
            if (content == null) {
                return;
            }
            silence(content);
            var domain:ApplicationDomain = contentLoaderInfo.applicationDomain;
            if (domain != null && (_isForeign || !_sharesDomain)) {
                FrameLoop.runtime_internal::forgetListenersOf(domain.runtime_internal::id);
                stopTimers(domain.runtime_internal::id);
            }
        }

        private static native function stopTimers(domain:uint):void;

        /** Stops a clip, and those in it, and has them hear of no frame any more. */
        private static function silence(part:DisplayObject):void {
            for each (var type:String in [
                Event.ENTER_FRAME, Event.FRAME_CONSTRUCTED, Event.EXIT_FRAME, Event.ACTIVATE, Event.DEACTIVATE
            ]) {
                part.runtime_internal::forgetListeners(type);
            }
            if (part is MovieClip) {
                MovieClip(part).stop();
            }
            if (part is Loader) {
                Loader(part).stopContent();
            }
            var container:DisplayObjectContainer = part as DisplayObjectContainer;
            for (var i:int = 0; container != null && i < container.numChildren; i++) {
                silence(container.getChildAt(i));
            }
        }

        /** Lets go of what was loaded or is being loaded. */
        private function reset():void {
            close();
            FrameLoop.runtime_internal::forgetDocument(this);
            if (numChildren > 0) {
                super.removeChild(content);
            }
        }

        /** Reads a SWF; null where it is none. */
        private static native function openMovie(bytes:ByteArray, domain:uint, foreignUrl:String):Object;

        /** Whether a URL is of content that doesn't belong to the application, seen by its own code. */
        private static native function isForeign(url:String):Boolean;

        /** Whether the calling code must ask for code that it brings in. */
        private static native function mustAskForCode():Boolean;

        /** Brings in the code of a SWF's first frame. */
        private static native function startMovie(movie:uint):void;

        // A loader's only child is what it loads.

        public override function addChild(child:DisplayObject):DisplayObject {
            Error.throwError(IllegalOperationError, 2069);
            return null;
        }

        public override function addChildAt(child:DisplayObject, index:int):DisplayObject {
            Error.throwError(IllegalOperationError, 2069);
            return null;
        }

        public override function removeChild(child:DisplayObject):DisplayObject {
            Error.throwError(IllegalOperationError, 2069);
            return null;
        }

        public override function removeChildAt(index:int):DisplayObject {
            Error.throwError(IllegalOperationError, 2069);
            return null;
        }

        public override function setChildIndex(child:DisplayObject, index:int):void {
            Error.throwError(IllegalOperationError, 2069);
        }
    }
}
