package flash.system {
    public final class Capabilities {
        public function Capabilities() {
            super();
        }

        public static native function get playerType():String;
        public static native function get version():String;
        public static native function get os():String;
        public static native function get manufacturer():String;
        public static native function get language():String;
        [API("661")]
        public static native function get languages():Array;
        public static native function get cpuArchitecture():String;
        public static native function get isDebugger():Boolean;
        public static native function get supports64BitProcesses():Boolean;
        public static native function get supports32BitProcesses():Boolean;
        public static native function get maxLevelIDC():String;

        public static function get isEmbeddedInAcrobat():Boolean {
            return false;
        }

        public static function get hasEmbeddedVideo():Boolean {
            return false;
        }

        public static function get hasAudio():Boolean {
            return false;
        }

        public static function get avHardwareDisable():Boolean {
            return true;
        }

        public static function get hasAccessibility():Boolean {
            return false;
        }

        public static function get hasAudioEncoder():Boolean {
            return false;
        }

        public static function get hasMP3():Boolean {
            return false;
        }

        public static function get hasPrinting():Boolean {
            return false;
        }

        public static function get hasScreenBroadcast():Boolean {
            return false;
        }

        public static function get hasScreenPlayback():Boolean {
            return false;
        }

        public static function get hasStreamingAudio():Boolean {
            return false;
        }

        public static function get hasStreamingVideo():Boolean {
            return false;
        }

        public static function get hasVideoEncoder():Boolean {
            return false;
        }

        public static function get hasTLS():Boolean {
            return false;
        }

        public static function get hasIME():Boolean {
            return false;
        }

        public static function get localFileReadDisable():Boolean {
            return false;
        }

        public static native function get screenResolutionX():Number;
        public static native function get screenResolutionY():Number;

        public static function get screenColor():String {
            return "color";
        }

        public static function get screenDPI():Number {
            return 72;
        }

        public static function get pixelAspectRatio():Number {
            return 1;
        }

        public static function get touchscreenType():String {
            return TouchscreenType.NONE;
        }

        public static function hasMultiChannelAudio(type:String):Boolean {
            return false;
        }

        /** All of the above as URL-encoded fields, under the short names that Flash Player sends. */
        public static function get serverString():String {
            var fields:Array = [
                ["A", flag(hasAudio)], ["SA", flag(hasStreamingAudio)], ["SV", flag(hasStreamingVideo)],
                ["EV", flag(hasEmbeddedVideo)], ["MP3", flag(hasMP3)], ["AE", flag(hasAudioEncoder)],
                ["VE", flag(hasVideoEncoder)], ["ACC", flag(hasAccessibility)], ["PR", flag(hasPrinting)],
                ["SP", flag(hasScreenPlayback)], ["SB", flag(hasScreenBroadcast)], ["DEB", flag(isDebugger)],
                ["V", encodeURIComponent(version)], ["M", encodeURIComponent(manufacturer)],
                ["R", screenResolutionX + "x" + screenResolutionY], ["COL", screenColor],
                ["AR", pixelAspectRatio.toFixed(1)], ["OS", encodeURIComponent(os)], ["ARCH", cpuArchitecture],
                ["L", language], ["IME", flag(hasIME)], ["PR32", flag(supports32BitProcesses)],
                ["PR64", flag(supports64BitProcesses)], ["PT", playerType], ["AVD", flag(avHardwareDisable)],
                ["LFD", flag(localFileReadDisable)], ["DP", screenDPI], ["TLS", flag(hasTLS)]
            ];
            var parts:Array = [];
            for each (var field:Array in fields) {
                parts.push(field.join("="));
            }
            return parts.join("&");
        }

        private static function flag(value:Boolean):String {
            return value ? "t" : "f";
        }

        /** Bits of an address. */
        [API("710")]
        public static function get cpuAddressSize():Number {
            return supports64BitProcesses ? 64 : 32;
        }
    }
}
