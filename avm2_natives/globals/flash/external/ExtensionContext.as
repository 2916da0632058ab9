package flash.external {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;
    import flash.filesystem.File;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air2.0")]
    public class ExtensionContext extends EventDispatcher {
        private var _actionScriptData:Object;

        public function ExtensionContext() {
            super();
            requireApplicationSandbox();
        }

        public function get actionScriptData():Object {
            return _actionScriptData;
        }

        public function set actionScriptData(value:Object):void {
            _actionScriptData = value;
        }

        public function call(functionName:String, ...rest):Object {
            Unimplemented.throwFor("flash.external::ExtensionContext/call()");
            return null;
        }

        public function dispose():void {
            Unimplemented.throwFor("flash.external::ExtensionContext/dispose()");
        }

        public static function createExtensionContext(extensionID:String, contextType:String):ExtensionContext {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.external::ExtensionContext.createExtensionContext()");
            return null;
        }

        public static function getExtensionDirectory(extensionID:String):File {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.external::ExtensionContext.getExtensionDirectory()");
            return null;
        }
    }
}
