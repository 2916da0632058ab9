package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.system.Security;
    import flash.utils.getQualifiedClassName;

    /** Content that doesn't come from the application's directory may not host a server. The number is INF. */
    public class Test extends Sprite {
        public function Test() {
            trace(Security.sandboxType, Security.sandboxType == Security.APPLICATION);
            trace(ServerSocket.isSupported);
            try {
                new ServerSocket();
                trace("no error");
            } catch (error:SecurityError) {
                trace(getQualifiedClassName(error), error.errorID);
                trace(error);
            }
        }
    }
}
