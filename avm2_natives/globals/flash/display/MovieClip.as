package flash.display {
    import airshim.FrameLoop;
    import airshim.SwfSymbol;
    import airshim.reportUncaught;
    import airshim.runtime_internal;

    [Allocator]
    public dynamic class MovieClip extends Sprite {
        /** From this SWF version on, a jump to another frame constructs that frame at once and runs its scripts. */
        private static const EAGER_JUMPS:int = 10;

        /** Up to this SWF version, a jump to a label that isn't there goes to the first frame. */
        private static const LENIENT_LABELS:int = 10;

        private var _enabled:Boolean = true;
        private var _trackAsMenu:Boolean = false;

        /** Functions by the frame that they belong to. */
        private var _scripts:Object = null;

        // The timeline. A clip that a script makes of no character has none: its playhead stays before the first frame.
        private var _timeline:Timeline = null;
        private var _frame:int = 0;
        private var _playing:Boolean = true;

        /** It counts as playing only from its first step, or from `play`, on. */
        private var _hasStarted:Boolean = false;

        /** The playhead has come to a frame, or the frame has got a script meanwhile, and no round of scripts has seen it. */
        private var _isScriptDue:Boolean = true;

        /** A round of scripts is about to run that of the frame. */
        private var _isInRound:Boolean = false;

        private var _isInScript:Boolean = false;

        /** Where a script of this clip's wants the playhead once it is over; 0 for nowhere. */
        private var _queuedFrame:int = 0;

        /** A script has just made it: its playhead rests during one step. */
        private var _isNew:Boolean = false;

        public function MovieClip() {
            super();
            _isNew = _placement == null && !_isRoot;
        }

        runtime_internal override function prepare():void {
            var made:SwfSymbol = runtime_internal::symbol;
            if (_timeline == null && made != null && made.isTimeline) {
                _timeline = Timeline.of(made);
                _frame = 1;
                if (_timeline.shownFrames > 1) {
                    FrameLoop.runtime_internal::addClip(this);
                }
                if (_parent == null) {
                    FrameLoop.runtime_internal::orphaned(this);
                }
            }
            super.runtime_internal::prepare();
        }

        private function get timeline():Timeline {
            if (_timeline == null) {
                runtime_internal::prepare();
            }
            return _timeline;
        }

        /** The number of the frame within its scene. */
        public function get currentFrame():int {
            return timeline == null ? 0 : _frame - _timeline.sceneAt(_frame).firstFrame + 1;
        }

        public function get totalFrames():int {
            return timeline == null ? 1 : _timeline.totalFrames;
        }

        public function get framesLoaded():int {
            return totalFrames;
        }

        [API("674")]
        public function get isPlaying():Boolean {
            return _playing && _hasStarted && totalFrames > 1;
        }

        public function get enabled():Boolean {
            return _enabled;
        }

        public function set enabled(value:Boolean):void {
            _enabled = value;
        }

        public function get trackAsMenu():Boolean {
            return _trackAsMenu;
        }

        public function set trackAsMenu(value:Boolean):void {
            _trackAsMenu = value;
        }

        public function get currentScene():Scene {
            return timeline == null ? new Scene("", [], 1) : _timeline.sceneAt(_frame).scene;
        }

        public function get scenes():Array {
            return timeline == null ? [currentScene] : _timeline.scenes;
        }

        public function get currentLabels():Array {
            return currentScene.labels;
        }

        /** The label of this frame, or of the nearest one before it in the scene that has one. */
        public function get currentLabel():String {
            var nearest:FrameLabel = null;
            var all:Array = currentLabels;
            for (var i:int = 0; i < all.length; i++) {
                var label:FrameLabel = FrameLabel(all[i]);
                if (label.frame <= currentFrame && (nearest == null || label.frame >= nearest.frame)) {
                    nearest = label;
                }
            }
            return nearest == null ? null : nearest.name;
        }

        public function get currentFrameLabel():String {
            var all:Array = currentLabels;
            for (var i:int = 0; i < all.length; i++) {
                var label:FrameLabel = FrameLabel(all[i]);
                if (label.frame == currentFrame) {
                    return label.name;
                }
            }
            return null;
        }

        public function play():void {
            _playing = true;
            _hasStarted = true;
        }

        public function stop():void {
            _playing = false;
        }

        public function nextFrame():void {
            stop();
            jump(_frame + 1);
        }

        public function prevFrame():void {
            stop();
            jump(_frame - 1);
        }

        public function gotoAndPlay(frame:Object, scene:String = null):void {
            var target:int = frameNumber(frame, scene);
            play();
            jump(target);
        }

        public function gotoAndStop(frame:Object, scene:String = null):void {
            var target:int = frameNumber(frame, scene);
            stop();
            jump(target);
        }

        public function nextScene():void {
            if (timeline != null) {
                play();
                jump(_timeline.sceneAfter(_frame, 1).firstFrame);
            }
        }

        public function prevScene():void {
            if (timeline != null) {
                play();
                jump(_timeline.sceneAfter(_frame, -1).firstFrame);
            }
        }

        /** Pairs of a frame, counted from 0, and the function to call when the playhead enters it; null takes it away. */
        public function addFrameScript(...args):void {
            if (_scripts == null) {
                _scripts = {};
            }
            var isShown:Boolean = false;
            for (var i:int = 0; i + 1 < args.length; i += 2) {
                var frame:int = int(args[i]) + 1;
                _scripts[frame] = args[i + 1] as Function;
                isShown ||= frame == (_timeline == null ? 1 : _frame);
            }
            if (isShown && !_isInScript && currentScript() != null && FrameLoop.runtime_internal::scriptAdded(this)) {
                _isScriptDue = true;
            }
            FrameLoop.runtime_internal::addClip(this);
        }

        runtime_internal function get hasFramesToPlay():Boolean {
            return _playing && _timeline != null && _timeline.shownFrames > 1
                || _isScriptDue && currentScript() != null;
        }

        /** The playhead's own step, after those of what is in the clip. */
        runtime_internal override function advanceFrame():void {
            super.runtime_internal::advanceFrame();
            if (_isNew) {
                _isNew = false;
                return;
            }
            if (_playing && _isConstructed && _timeline != null && _timeline.shownFrames > 1) {
                // Those that leave see the frame that they leave, but on the way back.
                if (_frame < _timeline.shownFrames) {
                    _timeline.enter(this, _frame + 1);
                    show(_frame + 1);
                } else {
                    moveTo(1);
                }
            }
        }

        /** The clip's own scripts go before those of what is in it. */
        runtime_internal override function collectFrameScripts(due:Array):void {
            // A round within another one takes over what that has left.
            if ((_isScriptDue || _isInRound) && !_isInScript) {
                if (currentScript() != null) {
                    _isScriptDue = false;
                    _isInRound = true;
                    due.push(this);
                } else if (!_isRoot || !isConstructing) {
                    _isScriptDue = false;
                }
            }
            super.runtime_internal::collectFrameScripts(due);
        }

        /** The script of the frame that it shows has been added while a round was under way. */
        runtime_internal function runAddedScript():void {
            if (_isScriptDue) {
                _isScriptDue = false;
                _isInRound = true;
                runtime_internal::runFrameScript();
            }
        }

        /**
         * Runs the script of a frame once for each time that the playhead comes to it or the script is added, then jumps where
         * the script said.
         */
        runtime_internal function runFrameScript():void {
            if (_isInScript) {
                return;
            }
            var script:Function = _isInRound ? currentScript() : null;
            _isInRound = false;
            if (script != null) {
                _isInScript = true;
                try {
                    script.call(this);
                } catch (error:*) {
                    reportUncaught(error);
                }
                _isInScript = false;
            }
            if (_queuedFrame != 0) {
                var target:int = _queuedFrame;
                _queuedFrame = 0;
                jump(target);
            }
        }

        private function currentScript():Function {
            return _scripts == null ? null : _scripts[_timeline == null ? 1 : _frame];
        }

        /** Moves the playhead and brings the frame about; from within a script of the clip's, once that is over. */
        private function jump(frame:int):void {
            if (timeline == null) {
                return;
            }
            var target:int = Math.max(1, Math.min(frame, _timeline.shownFrames));
            if (_isInScript) {
                _queuedFrame = target;
                return;
            }
            if (target != _frame) {
                moveTo(target);
                if (_timeline.swfVersion >= EAGER_JUMPS) {
                    runtime_internal::constructChildren();
                }
            }
            if (_timeline.swfVersion >= EAGER_JUMPS) {
                FrameLoop.runtime_internal::constructFrame();
            } else {
                FrameLoop.runtime_internal::jumped();
            }
        }

        /** Moves the playhead, and brings in and takes away what its way there does. */
        private function moveTo(frame:int):void {
            var from:int = _frame;
            if (frame > from) {
                _timeline.seek(this, from, frame);
                show(frame);
            } else {
                show(frame);
                _timeline.seek(this, from, frame);
            }
        }

        /** Moves the playhead alone. */
        private function show(frame:int):void {
            _frame = frame;
            _isScriptDue = true;
            _isInRound = false;
            if (_timeline.isMain) {
                FrameLoop.runtime_internal::loadCode(_timeline.movie, frame);
            }
        }

        private function frameNumber(frame:Object, scene:String):int {
            if (timeline == null) {
                return 0;
            }
            var part:TimelineScene = scene == null ? _timeline.sceneAt(_frame) : _timeline.sceneNamed(scene);
            if (part == null) {
                Error.throwError(ArgumentError, 2108, scene);
            }
            // What isn't a whole number is a label first of all, a Number too.
            var number:Number = Number(frame);
            if (number > int.MAX_VALUE || number <= int.MIN_VALUE) {
                return int.MAX_VALUE;
            }
            if (number != int(number)) {
                var label:String = String(frame);
                var labelled:int = scene == null ? _timeline.frameLabelled(label) : part.frameLabelled(label);
                if (labelled != 0) {
                    return labelled;
                }
                if (_timeline.swfVersion <= LENIENT_LABELS) {
                    return part.firstFrame;
                }
                if (isNaN(number)) {
                    Error.throwError(ArgumentError, 2109, label, part.scene.name);
                }
            }
            return part.firstFrame + int(number) - 1;
        }
    }
}
