package flash.display {
    import airshim.runtime_internal;
    import airshim.Unimplemented;
    import flash.errors.IllegalOperationError;
    import flash.net.URLRequest;
    import flash.system.LoaderContext;
    import flash.utils.ByteArray;

    [Allocator]
    public class Loader extends DisplayObjectContainer {
        private var _contentLoaderInfo:LoaderInfo = LoaderInfo.runtime_internal::create(this);

        public function Loader() {
            super();
        }

        public function get content():DisplayObject {
            return _contentLoaderInfo.content;
        }

        public function get contentLoaderInfo():LoaderInfo {
            return _contentLoaderInfo;
        }

        public function load(request:URLRequest, context:LoaderContext = null):void {
            Unimplemented.throwFor("flash.display::Loader/load()");
        }

        public function loadBytes(bytes:ByteArray, context:LoaderContext = null):void {
            Unimplemented.throwFor("flash.display::Loader/loadBytes()");
        }

        /** Nothing is being loaded. */
        public function close():void {
        }

        public function unload():void {
        }

        public function unloadAndStop(gc:Boolean = true):void {
        }

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
