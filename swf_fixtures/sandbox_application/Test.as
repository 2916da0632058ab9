package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.system.Security;

    /** Content of the application's directory may host a server. */
    public class Test extends Sprite {
        public function Test() {
            trace(Security.sandboxType, Security.sandboxType == Security.APPLICATION);
            trace(new ServerSocket());
        }
    }
}
