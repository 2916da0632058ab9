package flash.display {
    /** How the main timeline of a SWF is built. */
    internal final class Timeline {
        /** How many frames the SWF's header claims. */
        internal var totalFrames:int;

        /** How many there are. */
        internal var shownFrames:int;

        internal var swfVersion:int;

        private var _scenes:Array = [];

        /** `facts` are those that the runtime has of the SWF. */
        public function Timeline(facts:Object) {
            super();
            totalFrames = facts.totalFrames;
            shownFrames = facts.shownFrames;
            swfVersion = facts.swfVersion;
            var names:Array = facts.sceneNames;
            var starts:Array = facts.sceneFrames;
            if (names.length == 0) {
                names = ["Scene 1"];
                starts = [1];
            }
            for (var i:int = 0; i < names.length; i++) {
                var end:int = i + 1 < starts.length ? starts[i + 1] : Math.max(totalFrames + 1, starts[i]);
                _scenes.push(new TimelineScene(names[i], starts[i], labelsBetween(facts, starts[i], end), end - starts[i]));
            }
        }

        internal function get scenes():Array {
            var result:Array = [];
            for (var i:int = 0; i < _scenes.length; i++) {
                result.push(TimelineScene(_scenes[i]).scene);
            }
            return result;
        }

        /** The scene of a frame; the first one of a frame before all of them. */
        internal function sceneAt(frame:int):TimelineScene {
            return _scenes[indexAt(frame)];
        }

        /** The scene so many scenes behind that of a frame; that of the frame itself where there is none. */
        internal function sceneAfter(frame:int, count:int):TimelineScene {
            var index:int = indexAt(frame);
            return index + count < 0 || index + count >= _scenes.length ? _scenes[index] : _scenes[index + count];
        }

        internal function sceneNamed(name:String):TimelineScene {
            var all:Array = _scenes;
            for (var i:int = 0; i < all.length; i++) {
                var part:TimelineScene = TimelineScene(all[i]);
                if (part.scene.name == name) {
                    return part;
                }
            }
            return null;
        }

        /** The frame with a label in any scene; 0 if there is none. */
        internal function frameLabelled(name:String):int {
            var all:Array = _scenes;
            for (var i:int = 0; i < all.length; i++) {
                var part:TimelineScene = TimelineScene(all[i]);
                var frame:int = part.frameLabelled(name);
                if (frame != 0) {
                    return frame;
                }
            }
            return 0;
        }

        private function indexAt(frame:int):int {
            for (var i:int = _scenes.length - 1; i > 0; i--) {
                if (TimelineScene(_scenes[i]).firstFrame <= frame) {
                    return i;
                }
            }
            return 0;
        }

        /** The labels of the frames from `start` to before `end`, their frames counted from `start`. */
        private static function labelsBetween(facts:Object, start:int, end:int):Array {
            var labels:Array = [];
            for (var i:int = 0; i < facts.labelNames.length; i++) {
                var frame:int = facts.labelFrames[i];
                if (frame >= start && frame < end) {
                    labels.push(new FrameLabel(facts.labelNames[i], frame - start + 1));
                }
            }
            return labels;
        }
    }
}
