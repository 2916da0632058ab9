package flash.html {
    [Version("air1.0")]
    public class HTMLWindowCreateOptions {
        public var fullscreen:Boolean;
        public var height:Number = 0;
        public var locationBarVisible:Boolean;
        public var menuBarVisible:Boolean;
        public var resizable:Boolean;
        public var scrollBarsVisible:Boolean;
        public var statusBarVisible:Boolean;
        public var toolBarVisible:Boolean;
        public var width:Number = 0;
        public var x:Number = 0;
        public var y:Number = 0;

        public function HTMLWindowCreateOptions() {
            super();
        }
    }
}
