package airshim {
    import flash.display.DisplayObject;
    import flash.display.MovieClip;
    import flash.events.Event;

    /** What happens at each frame. The runtime calls `tick` at the document's frame rate. */
    public final class FrameLoop {
        /** For each broadcast event type, the objects with a listener for it, in the order in which they began to listen. */
        private static const RECEIVERS:Object = {enterFrame: [], frameConstructed: [], exitFrame: [], render: []};

        /** The clips that have frames to play. */
        private static const CLIPS:Array = [];

        /** A stage that asked for `render` events before the next frame. */
        private static var _invalid:Boolean = false;

        /** A whole frame. */
        public static function tick():void {
            var clips:Array = CLIPS.slice();
            for (var i:int = 0; i < clips.length; i++) {
                MovieClip(clips[i]).runtime_internal::advance();
            }
            broadcast(Event.ENTER_FRAME);
            finishFrame();
        }

        /** The second half of a frame. The first frame, in which the document's class is constructed, has only this. */
        public static function finishFrame():void {
            runtime_internal::constructFrame(true);
            if (_invalid) {
                _invalid = false;
                broadcast(Event.RENDER);
            }
            announce(isNeeded());
        }

        /** What a clip's jump brings with it, within a frame: SWFs before version 10 hear nothing of it. */
        runtime_internal static function constructFrame(withEvents:Boolean):void {
            if (withEvents) {
                broadcast(Event.FRAME_CONSTRUCTED);
            }
            var clips:Array = CLIPS.slice();
            for (var i:int = 0; i < clips.length; i++) {
                MovieClip(clips[i]).runtime_internal::runFrameScript();
            }
            if (withEvents) {
                broadcast(Event.EXIT_FRAME);
            }
        }

        /** Brings in the code of the main timeline's frames up to this one. */
        runtime_internal static native function loadCode(frame:int):void;

        runtime_internal static function invalidate():void {
            _invalid = true;
            announce(true);
        }

        runtime_internal static function addClip(clip:MovieClip):void {
            if (CLIPS.indexOf(clip) < 0) {
                CLIPS.push(clip);
            }
            announce(true);
        }

        runtime_internal static function listenerAdded(object:DisplayObject, type:String):void {
            var receivers:Array = receiversOf(type);
            if (receivers != null && receivers.indexOf(object) < 0) {
                receivers.push(object);
                announce(true);
            }
        }

        runtime_internal static function lastListenerRemoved(object:DisplayObject, type:String):void {
            var receivers:Array = receiversOf(type);
            var index:int = receivers == null ? -1 : receivers.indexOf(object);
            if (index >= 0) {
                receivers.splice(index, 1);
                announce(isNeeded());
            }
        }

        /** Whether anything would happen in the frames to come. */
        private static function isNeeded():Boolean {
            if (_invalid) {
                return true;
            }
            if (RECEIVERS.enterFrame.length + RECEIVERS.frameConstructed.length + RECEIVERS.exitFrame.length
                + RECEIVERS.render.length > 0) {
                return true;
            }
            for (var i:int = 0; i < CLIPS.length; i++) {
                if (MovieClip(CLIPS[i]).runtime_internal::hasFramesToPlay) {
                    return true;
                }
            }
            return false;
        }

        /** Tells the runtime whether to call `tick`. */
        private static native function announce(needed:Boolean):void;

        private static function receiversOf(type:String):Array {
            return type in RECEIVERS ? RECEIVERS[type] as Array : null;
        }

        private static function broadcast(type:String):void {
            var receivers:Array = RECEIVERS[type];
            if (receivers.length == 0) {
                return;
            }
            // By index, as everywhere here: a program may have put properties into Array's prototype.
            var objects:Array = receivers.slice();
            for (var i:int = 0; i < objects.length; i++) {
                DisplayObject(objects[i]).runtime_internal::deliver(new Event(type));
            }
        }
    }
}
