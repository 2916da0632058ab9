package flash.display {
    /** A scene, with its place on the timeline. */
    internal final class TimelineScene {
        /** The number of its first frame on the timeline, from 1. */
        internal var firstFrame:int;

        internal var scene:Scene;

        public function TimelineScene(name:String, firstFrame:int, labels:Array, numFrames:int) {
            super();
            this.firstFrame = firstFrame;
            scene = new Scene(name, labels, numFrames);
        }

        /** The frame with a label, on the timeline; 0 if there is none in this scene. */
        internal function frameLabelled(name:String):int {
            var all:Array = scene.labels;
            for (var i:int = 0; i < all.length; i++) {
                var label:FrameLabel = FrameLabel(all[i]);
                if (label.name == name) {
                    return firstFrame + label.frame - 1;
                }
            }
            return 0;
        }
    }
}
