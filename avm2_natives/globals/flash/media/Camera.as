package flash.media {
    import airshim.Unimplemented;
    import flash.display.BitmapData;
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;
    import flash.utils.ByteArray;

    /** A camera. There is none. */
    [Event(name="activity", type="flash.events.ActivityEvent")]
    [Event(name="status", type="flash.events.StatusEvent")]
    public final class Camera extends EventDispatcher {
        /** Errors: ArgumentError #2012, always. */
        public function Camera() {
            super();
            Error.throwError(ArgumentError, 2012, "Camera$");
        }

        [API("667")]
        public static function get isSupported():Boolean {
            return false;
        }

        public static function get names():Array {
            return [];
        }

        /** null, as where there is no camera. */
        public static function getCamera(name:String = null):Camera {
            return null;
        }

        public function get activityLevel():Number {
            return 0;
        }

        public function get bandwidth():int {
            return 0;
        }

        public function get currentFPS():Number {
            return 0;
        }

        public function get fps():Number {
            return 0;
        }

        public function get height():int {
            return 0;
        }

        public function get index():int {
            return 0;
        }

        public function get keyFrameInterval():int {
            return 0;
        }

        public function get loopback():Boolean {
            return false;
        }

        public function get motionLevel():int {
            return 0;
        }

        public function get motionTimeout():int {
            return 0;
        }

        public function get muted():Boolean {
            return true;
        }

        public function get name():String {
            return null;
        }

        public function get quality():int {
            return 0;
        }

        public function get width():int {
            return 0;
        }

        [API("678")]
        public function get position():String {
            return CameraPosition.UNKNOWN;
        }

        [API("682")]
        public function copyToByteArray(rect:Rectangle, destination:ByteArray):void {
            Unimplemented.throwFor("flash.media::Camera/copyToByteArray()");
        }

        [API("682")]
        public function copyToVector(rect:Rectangle, destination:Vector.<uint>):void {
            Unimplemented.throwFor("flash.media::Camera/copyToVector()");
        }

        [API("682")]
        public function drawToBitmapData(destination:BitmapData):void {
            Unimplemented.throwFor("flash.media::Camera/drawToBitmapData()");
        }

        public function setCursor(value:Boolean):void {
            Unimplemented.throwFor("flash.media::Camera/setCursor()");
        }

        public function setKeyFrameInterval(keyFrameInterval:int):void {
            Unimplemented.throwFor("flash.media::Camera/setKeyFrameInterval()");
        }

        public function setLoopback(compress:Boolean = false):void {
            Unimplemented.throwFor("flash.media::Camera/setLoopback()");
        }

        public function setMode(width:int, height:int, fps:Number, favorArea:Boolean = true):void {
            Unimplemented.throwFor("flash.media::Camera/setMode()");
        }

        public function setMotionLevel(motionLevel:int, timeout:int = 2000):void {
            Unimplemented.throwFor("flash.media::Camera/setMotionLevel()");
        }

        public function setQuality(bandwidth:int, quality:int):void {
            Unimplemented.throwFor("flash.media::Camera/setQuality()");
        }
    }
}
