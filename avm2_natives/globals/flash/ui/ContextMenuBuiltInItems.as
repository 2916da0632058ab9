package flash.ui {
    public final class ContextMenuBuiltInItems {
        public var save:Boolean = true;
        public var zoom:Boolean = true;
        public var quality:Boolean = true;
        public var play:Boolean = true;
        public var loop:Boolean = true;
        public var rewind:Boolean = true;
        public var forwardAndBack:Boolean = true;
        public var print:Boolean = true;

        public function ContextMenuBuiltInItems() {
            super();
        }

        public function clone():ContextMenuBuiltInItems {
            var copy:ContextMenuBuiltInItems = new ContextMenuBuiltInItems();
            copy.save = save;
            copy.zoom = zoom;
            copy.quality = quality;
            copy.play = play;
            copy.loop = loop;
            copy.rewind = rewind;
            copy.forwardAndBack = forwardAndBack;
            copy.print = print;
            return copy;
        }
    }
}
