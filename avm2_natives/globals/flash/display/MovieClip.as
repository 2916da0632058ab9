package flash.display {
    import airshim.FrameLoop;
    import airshim.runtime_internal;

    [Allocator]
    public dynamic class MovieClip extends Sprite {
        private var _enabled:Boolean = true;
        private var _trackAsMenu:Boolean = false;
        private var _scripts:Object = {};
        private var _hasScripts:Boolean = false;
        private var _scriptFrame:int = 0;
        private var _labels:Array = [];

        private var _totalFrames:int = 1;
        private var _playing:Boolean = true;
        private var _currentFrame:int = 1;

        public function MovieClip() {
            super();
            if (root == this) {
                _totalFrames = loaderInfo.runtime_internal::totalFrames;
                _labels = loaderInfo.runtime_internal::frameLabels;
            }
            if (_totalFrames > 1) {
                FrameLoop.runtime_internal::addClip(this);
            }
        }

        public function get currentFrame():int {
            return _currentFrame;
        }

        public function get totalFrames():int {
            return _totalFrames;
        }

        public function get framesLoaded():int {
            return totalFrames;
        }

        public function get isPlaying():Boolean {
            return _playing && totalFrames > 1;
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
            return new Scene("Scene 1", currentLabels, totalFrames);
        }

        public function get scenes():Array {
            return [currentScene];
        }

        public function get currentLabels():Array {
            return _labels.slice();
        }

        /** The label of this frame, or of the nearest one before it that has one. */
        public function get currentLabel():String {
            var nearest:FrameLabel = null;
            for each (var label:FrameLabel in _labels) {
                if (label.frame <= _currentFrame && (nearest == null || label.frame >= nearest.frame)) {
                    nearest = label;
                }
            }
            return nearest == null ? null : nearest.name;
        }

        public function get currentFrameLabel():String {
            for each (var label:FrameLabel in _labels) {
                if (label.frame == _currentFrame) {
                    return label.name;
                }
            }
            return null;
        }

        public function play():void {
            _playing = true;
        }

        public function stop():void {
            _playing = false;
        }

        public function nextFrame():void {
            stop();
            goTo(_currentFrame + 1);
        }

        public function prevFrame():void {
            stop();
            goTo(_currentFrame - 1);
        }

        public function gotoAndPlay(frame:Object, scene:String = null):void {
            goTo(frameNumber(frame, scene));
            play();
        }

        public function gotoAndStop(frame:Object, scene:String = null):void {
            goTo(frameNumber(frame, scene));
            stop();
        }

        /** There is one scene, so the next one is this one. */
        public function nextScene():void {
        }

        public function prevScene():void {
        }

        /** Pairs of a frame, counted from 0, and the function to call when the playhead enters it; null takes it away. */
        public function addFrameScript(...args):void {
            for (var i:int = 0; i + 1 < args.length; i += 2) {
                _scripts[int(args[i]) + 1] = args[i + 1] as Function;
            }
            _hasScripts = true;
            FrameLoop.runtime_internal::addClip(this);
        }

        runtime_internal function get hasFramesToPlay():Boolean {
            return isPlaying || (_hasScripts && _scriptFrame != _currentFrame && _scripts[_currentFrame] != null);
        }

        runtime_internal function advance():void {
            if (isPlaying) {
                goTo(_currentFrame >= totalFrames ? 1 : _currentFrame + 1);
            }
        }

        /** Runs the script of a frame once for each time that the playhead comes to it. */
        runtime_internal function runFrameScript():void {
            if (_scriptFrame == _currentFrame) {
                return;
            }
            _scriptFrame = _currentFrame;
            var script:Function = _scripts[_currentFrame];
            if (script != null) {
                script.call(this);
            }
        }

        private function goTo(frame:int):void {
            var target:int = Math.max(1, Math.min(frame, totalFrames));
            if (target != _currentFrame) {
                _currentFrame = target;
                _scriptFrame = 0;
            }
        }

        private function frameNumber(frame:Object, scene:String):int {
            if (scene != null && scene != "Scene 1") {
                Error.throwError(ArgumentError, 2108, scene);
            }
            if (!(frame is String)) {
                return int(frame);
            }
            for each (var label:FrameLabel in _labels) {
                if (label.name == frame) {
                    return label.frame;
                }
            }
            var number:Number = Number(frame);
            if (isNaN(number)) {
                Error.throwError(ArgumentError, 2109, frame, "Scene 1");
            }
            return int(number);
        }
    }
}
