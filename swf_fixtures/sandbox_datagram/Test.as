package {
    import flash.display.Sprite;
    import flash.net.DatagramSocket;
    import flash.net.NetworkInfo;

    /** Outside of the application sandbox neither packets nor interfaces. The class is DOC, the number INF. */
    public class Test extends Sprite {
        public function Test() {
            try {
                new DatagramSocket();
            } catch (error:Error) {
                trace(error, error.errorID);
            }
            try {
                NetworkInfo.networkInfo;
            } catch (error:Error) {
                trace(error, error.errorID);
            }
        }
    }
}
