package flash.security {
    [Version("air2.0")]
    public final class SignerTrustSettings {
        public static const CODE_SIGNING:String = "codeSigning";
        public static const PLAYLIST_SIGNING:String = "playlistSigning";
        public static const SIGNING:String = "signing";

        public function SignerTrustSettings() {
            super();
        }
    }
}
