package flash.net.drm {
    public class AuthenticationMethod {
        public static const ANONYMOUS:String = "anonymous";
        public static const USERNAME_AND_PASSWORD:String = "usernameAndPassword";

        public function AuthenticationMethod() {
            super();
        }
    }
}
