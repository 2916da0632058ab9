package {
    import flash.desktop.NativeApplication;
    import flash.display.NativeWindow;
    import flash.display.NativeWindowInitOptions;
    import flash.display.Sprite;
    import flash.net.DatagramSocket;
    import flash.net.NetworkInfo;
    import flash.net.ServerSocket;
    import flash.net.URLRequestDefaults;
    import flash.system.Security;

    /** What only an application's own content may use: SecurityError #3205 for all other (semantics §10). */
    public class Test extends Sprite {
        public function Test() {
            trace(Security.sandboxType);
            attempt("ServerSocket", function():void {
                new ServerSocket();
            });
            attempt("DatagramSocket", function():void {
                new DatagramSocket();
            });
            attempt("NetworkInfo", function():void {
                NetworkInfo.networkInfo;
            });
            attempt("NativeApplication", function():void {
                NativeApplication.nativeApplication;
            });
            attempt("NativeApplication again", function():void {
                NativeApplication.nativeApplication;
            });
            attempt("NativeWindow", function():void {
                new NativeWindow(new NativeWindowInitOptions());
            });
            attempt("URLRequestDefaults", function():void {
                URLRequestDefaults.userAgent = "x";
            });
            trace(stage.nativeWindow);
            attempt("loadPolicyFile", function():void {
                Security.loadPolicyFile("xmlsocket://127.0.0.1:1");
            });
            attempt("allowDomain", function():void {
                Security.allowDomain("example.org");
            });
        }

        private function attempt(what:String, action:Function):void {
            try {
                action();
                trace(what, "no error");
            } catch (error:Error) {
                trace(what, error is SecurityError, error.errorID);
            }
        }
    }
}
