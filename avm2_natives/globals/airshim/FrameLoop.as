package airshim {
    import flash.display.DisplayObject;
    import flash.display.DisplayObjectContainer;
    import flash.display.Loader;
    import flash.display.MovieClip;
    import flash.display.Stage;
    import flash.events.Event;
    import flash.text.TextField;
    import flash.utils.Dictionary;

    /** What happens at each frame. The runtime calls `tick` at the document's frame rate. */
    public final class FrameLoop {
        /** For each broadcast event type, the objects with a listener for it, in the order in which they began to listen. */
        private static const RECEIVERS:Object = {enterFrame: [], frameConstructed: [], exitFrame: [], render: []};

        /** The clips that have frames to play, held weakly. */
        private static const CLIPS:Dictionary = new Dictionary(true);

        /** Clips, and what has clips in it, without a parent: they go on playing. Held weakly. */
        private static const ORPHANS:Dictionary = new Dictionary(true);

        private static const STAGES:Vector.<Stage> = new Vector.<Stage>();

        /** What was loaded and waits for the next frame: Loaders, each with the facts of it behind it. */
        private static var _documents:Array = [];

        /** Clips whose script was added while the scripts of a frame ran: it comes once these are over. */
        private static var _added:Array = [];

        /** Frame scripts run: what they add comes at the end. */
        private static var _isInScripts:Boolean = false;

        /** A script of the round that is under way has moved a playhead whose frame is still to be constructed. */
        private static var _hasJumped:Boolean = false;

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
            var opened:Array = openDocuments();
            runtime_internal::constructFrame();
            for (var i:int = 0; i < opened.length; i++) {
                Loader(opened[i]).runtime_internal::contentShown();
            }
            if (_invalid) {
                _invalid = false;
                broadcast(Event.RENDER);
            }
            TextField.runtime_internal::frameShown();
            announce(isNeeded());
        }

        /** Constructs what has been placed on the stage and runs the scripts of frames: at each frame, and at a jump within one. */
        runtime_internal static function constructFrame():void {
            constructChildren();
            broadcast(Event.FRAME_CONSTRUCTED);
            runScripts();
            // What scripts of a SWF before version 10 have jumped to.
            while (_hasJumped) {
                _hasJumped = false;
                constructChildren();
                runScripts();
            }
            broadcast(Event.EXIT_FRAME);
        }

        private static function constructChildren():void {
            for (var i:int = 0; i < STAGES.length; i++) {
                Stage(STAGES[i]).runtime_internal::constructChildren();
            }
            var orphans:Array = currentOrphans();
            for (var j:int = 0; j < orphans.length; j++) {
                DisplayObject(orphans[j]).runtime_internal::constructChildren();
            }
        }

        /** A clip has jumped to a frame that isn't constructed at once. */
        runtime_internal static function jumped():void {
            _hasJumped = _isInScripts;
            announce(true);
        }

        /** Runs the scripts that are due by now, then those that these have added. */
        private static function runScripts():void {
            var due:Array = [];
            for (var i:int = 0; i < STAGES.length; i++) {
                STAGES[i].runtime_internal::collectFrameScripts(due);
            }
            var orphans:Array = currentOrphans();
            for (var j:int = 0; j < orphans.length; j++) {
                DisplayObject(orphans[j]).runtime_internal::collectFrameScripts(due);
            }
            for (var k:int = 0; k < due.length; k++) {
                _isInScripts = true;
                MovieClip(due[k]).runtime_internal::runFrameScript();
            }
            while (_added.length > 0) {
                _isInScripts = true;
                MovieClip(_added.shift()).runtime_internal::runAddedScript();
            }
            _isInScripts = false;
        }

        /** A clip has got a script for the frame that it shows. Tells whether it runs at the end of a round. */
        runtime_internal static function scriptAdded(clip:MovieClip):Boolean {
            if (!_isInScripts) {
                return false;
            }
            _added.push(clip);
            return true;
        }

        /** Has a Loader show what it has loaded in the next frame. */
        runtime_internal static function awaitDocument(loader:Loader, facts:Object):void {
            _documents.push(loader, facts);
            announce(true);
        }

        runtime_internal static function forgetDocument(loader:Loader):void {
            var index:int = _documents.indexOf(loader);
            if (index >= 0) {
                _documents.splice(index, 2);
            }
        }

        /** Shows what was loaded. Gives the Loaders of what is complete with that: a SWF whose constructor throws isn't. */
        private static function openDocuments():Array {
            var documents:Array = _documents;
            var opened:Array = [];
            _documents = [];
            for (var i:int = 0; i < documents.length; i += 2) {
                try {
                    if (Loader(documents[i]).runtime_internal::showContent(documents[i + 1])) {
                        opened.push(documents[i]);
                    }
                } catch (error:*) {
                    reportUncaught(error);
                }
            }
            return opened;
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
                if (DisplayObject(key).runtime_internal::isOrphan) {
                    orphans.push(key);
                } else {
                    delete ORPHANS[key];
                }
            }
            return orphans;
        }

        /** That of the program's document. */
        runtime_internal static function get mainStage():Stage {
            return STAGES[0];
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

        /** Has the code of a domain hear of no frame and of no stage any more. */
        runtime_internal static function forgetListenersOf(domain:uint):void {
            for (var i:int = 0; i < STAGES.length; i++) {
                STAGES[i].runtime_internal::forgetListenersOf(domain);
            }
            for each (var type:String in [Event.ENTER_FRAME, Event.FRAME_CONSTRUCTED, Event.EXIT_FRAME]) {
                var receivers:Array = RECEIVERS[type].slice();
                for (var j:int = 0; j < receivers.length; j++) {
                    DisplayObject(receivers[j]).runtime_internal::forgetListenersOf(domain);
                }
            }
        }

        /** Whether anything would happen in the frames to come. */
        private static function isNeeded():Boolean {
            if (_invalid || _documents.length > 0) {
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
