package flash.display {
    public final class Scene {
        private var _name:String;
        private var _labels:Array;
        private var _numFrames:int;

        public function Scene(name:String, labels:Array, numFrames:int) {
            super();
            _name = name;
            _labels = labels;
            _numFrames = numFrames;
        }

        public function get name():String {
            return _name;
        }

        public function get labels():Array {
            return _labels.slice();
        }

        public function get numFrames():int {
            return _numFrames;
        }
    }
}
