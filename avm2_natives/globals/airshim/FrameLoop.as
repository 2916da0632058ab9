package airshim {
    import flash.display.DisplayObject;
    import flash.display.DisplayObjectContainer;
    import flash.display.MovieClip;
    import flash.display.Stage;
    import flash.events.Event;
    import flash.utils.Dictionary;

    /** What happens at each frame. The runtime calls `tick` at the document's frame rate. */
    public final class FrameLoop {
        /** For each broadcast event type, the objects with a listener for it, in the order in which they began to listen. */
        private static const RECEIVERS:Object = {enterFrame: [], frameConstructed: [], exitFrame: [], render: []};

        /** The clips that have frames to play, held weakly. */
        private static const CLIPS:Dictionary = new Dictionary(true);

        /** Clips, and what has clips in it, without a parent: they go on playing. Held weakly. */
        private static const ORPHANS:Dictionary = new Dictionary(true);

        private static const STAGES:Array = [];

        /** Clips that a script of a frame has made: theirs come once the frame's are over. */
        private static var _made:Array = [];

        /** How many rounds of frame scripts are under way. */
        private static var _rounds:int = 0;

        /** A stage that asked for `render` events before the next frame. */
        private static var _invalid:Boolean = false;

        /** A whole frame. */
        public static function tick():void {
            for (var i:int = 0; i < STAGES.length; i++) {
                Stage(STAGES[i]).runtime_internal::advanceFrame();
            }
            var orphans:Array = currentOrphans();
            for (var j:int = 0; j < orphans.length; j++) {
                DisplayObject(orphans[j]).runtime_internal::advanceFrame();
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
            for (var i:int = 0; i < STAGES.length; i++) {
                Stage(STAGES[i]).runtime_internal::constructChildren();
            }
            var orphans:Array = currentOrphans();
            for (var j:int = 0; j < orphans.length; j++) {
                DisplayObject(orphans[j]).runtime_internal::constructChildren();
            }
            if (withEvents) {
                broadcast(Event.FRAME_CONSTRUCTED);
            }
            runScripts();
            if (withEvents) {
                broadcast(Event.EXIT_FRAME);
            }
        }

        private static function runScripts():void {
            _rounds++;
            for (var i:int = 0; i < STAGES.length; i++) {
                Stage(STAGES[i]).runtime_internal::runFrameScripts();
            }
            var orphans:Array = currentOrphans();
            for (var j:int = 0; j < orphans.length; j++) {
                DisplayObject(orphans[j]).runtime_internal::runFrameScripts();
            }
            _rounds--;
            while (_made.length > 0) {
                MovieClip(_made.shift()).runtime_internal::runFrameScript();
            }
        }

        /** A clip's constructor has run. */
        runtime_internal static function clipMade(clip:MovieClip):void {
            if (_rounds > 0) {
                _made.push(clip);
            }
        }

        /** Something has no parent, or has lost it. */
        runtime_internal static function orphaned(object:DisplayObject):void {
            if (object is DisplayObjectContainer) {
                ORPHANS[object] = true;
            }
        }

        /** Those that are without a parent still. */
        private static function currentOrphans():Array {
            var orphans:Array = [];
            for (var key:* in ORPHANS) {
                if (DisplayObject(key).parent == null) {
                    orphans.push(key);
                } else {
                    delete ORPHANS[key];
                }
            }
            return orphans;
        }

        runtime_internal static function addStage(stage:Stage):void {
            STAGES.push(stage);
        }

        /** Brings in the code of the frames of a SWF's main timeline up to this one. */
        runtime_internal static native function loadCode(movie:uint, frame:int):void;

        runtime_internal static function invalidate():void {
            _invalid = true;
            announce(true);
        }

        runtime_internal static function addClip(clip:MovieClip):void {
            CLIPS[clip] = true;
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
            for (var clip:* in CLIPS) {
                if (MovieClip(clip).runtime_internal::hasFramesToPlay) {
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
