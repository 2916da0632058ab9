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

        /** Null, as for every extension that isn't there. */
        public static function createExtensionContext(extensionID:String, contextType:String):ExtensionContext {
            requireApplicationSandbox();
            if (extensionID == null) {
                Error.throwError(ArgumentError, 2007, "extensionID");
            }
            Unimplemented.warnOf("flash.external::ExtensionContext.createExtensionContext()");
            return null;
        }

        /** Errors: ArgumentError #2004, as for every extension that isn't there. */
        public static function getExtensionDirectory(extensionID:String):File {
            requireApplicationSandbox();
            if (extensionID == null) {
                Error.throwError(TypeError, 2007, "extensionID");
            }
            Error.throwError(ArgumentError, 2004);
            return null;
        }
    }
}
