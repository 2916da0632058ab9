package {
    import flash.desktop.DockIcon;
    import flash.desktop.Icon;
    import flash.desktop.InteractiveIcon;
    import flash.desktop.NativeApplication;
    import flash.desktop.NativeDragManager;
    import flash.desktop.NativeProcess;
    import flash.desktop.SystemTrayIcon;
    import flash.desktop.Updater;
    import flash.display.NativeWindow;
    import flash.display.NativeWindowInitOptions;
    import flash.display.Sprite;
    import flash.filesystem.File;
    import flash.filesystem.FileStream;
    import flash.net.DatagramSocket;
    import flash.net.NetworkInfo;
    import flash.net.ServerSocket;
    import flash.net.URLRequestDefaults;
    import flash.net.dns.DNSResolver;
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
            attempt("File", function():void {
                new File("/");
            });
            attempt("File.applicationDirectory", function():void {
                File.applicationDirectory;
            });
            attempt("FileStream", function():void {
                new FileStream();
            });
            attempt("NativeProcess", function():void {
                new NativeProcess();
            });
            attempt("DNSResolver", function():void {
                new DNSResolver();
            });
            for each (var icon:Class in [Icon, InteractiveIcon, DockIcon, SystemTrayIcon]) {
                attempt(String(icon), function():void {
                    new icon();
                });
            }
            attempt("Updater", function():void {
                new Updater();
            });
            attempt("NativeDragManager.doDrag", function():void {
                NativeDragManager.doDrag(null, null);
            });
            attempt("NativeDragManager.acceptDragDrop", function():void {
                NativeDragManager.acceptDragDrop(null);
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
