package flash.system {
    import flash.display.DisplayObjectContainer;

    public class LoaderContext {
        public var checkPolicyFile:Boolean;
        public var applicationDomain:ApplicationDomain;
        public var securityDomain:SecurityDomain;
        [API("674")]
        public var requestedContentParent:DisplayObjectContainer;
        [API("674")]
        public var parameters:Object;
        [API("674")]
        public var imageDecodingPolicy:String = ImageDecodingPolicy.ON_DEMAND;
        private var _allowCodeImport:Boolean;

        public function LoaderContext(
            checkPolicyFile:Boolean = false, applicationDomain:ApplicationDomain = null, securityDomain:SecurityDomain = null
        ) {
            super();
            this.checkPolicyFile = checkPolicyFile;
            this.applicationDomain = applicationDomain;
            this.securityDomain = securityDomain;
            // Application content must ask for code explicitly; all other content may import it.
            _allowCodeImport = Security.sandboxType != Security.APPLICATION;
        }

        [API("667")]
        public function get allowCodeImport():Boolean {
            return _allowCodeImport;
        }

        public function set allowCodeImport(value:Boolean):void {
            _allowCodeImport = value;
        }

        [API("661")]
        public function get allowLoadBytesCodeExecution():Boolean {
            return _allowCodeImport;
        }

        public function set allowLoadBytesCodeExecution(value:Boolean):void {
            _allowCodeImport = value;
        }
    }
}
