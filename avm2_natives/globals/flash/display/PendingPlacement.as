package flash.display {
    /** What the tags of some frames come to at one depth. */
    internal final class PendingPlacement {
        internal var depth:int;

        /** The tags in one. */
        internal var tag:Object = {};

        /** The character of a new object. */
        internal var id:int = 0;

        /** The frame that a new object is placed in. */
        internal var frame:int = 0;

        /** There is a new object. */
        internal var isNew:Boolean = false;

        /** What was there is taken away, and nothing comes in its place. */
        internal var isGone:Boolean = false;

        /** Whose looks a new object takes over, as it replaces that. */
        internal var inherited:Placement = null;

        /** What was there before. */
        private var _known:Placement;

        public function PendingPlacement(depth:int, known:Placement) {
            super();
            this.depth = depth;
            _known = known;
        }

        internal function add(next:Object, inFrame:int):void {
            switch (next.action) {
                case "remove":
                    isGone = true;
                    isNew = false;
                    tag = {};
                    inherited = null;
                    break;
                case "place":
                    if (isNew || _known != null && !isGone) {
                        // The depth is taken.
                        return;
                    }
                    tag = {};
                    begin(next, inFrame);
                    break;
                case "replace":
                    if (!isNew && !isGone) {
                        inherited = _known;
                    }
                    begin(next, inFrame);
                    break;
                default:
                    merge(next);
            }
        }

        private function begin(next:Object, inFrame:int):void {
            isNew = true;
            isGone = false;
            id = next.id;
            frame = inFrame;
            merge(next);
        }

        private function merge(next:Object):void {
            for (var key:String in next) {
                tag[key] = next[key];
            }
        }

        /** Whether what is there is what the tags would put there. */
        internal function isSameAs(known:Placement):Boolean {
            return isNew && known.symbol != null && known.symbol.id == id && known.frame == frame;
        }

        /** The object that is there stays. */
        internal function keep(known:Placement):void {
            isNew = false;
            _known = known;
        }
    }
}
