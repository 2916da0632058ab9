package flash.ui {
    [API("662")]
    public final class ContextMenuClipboardItems {
        public var cut:Boolean = false;
        public var copy:Boolean = false;
        public var paste:Boolean = false;
        public var clear:Boolean = false;
        public var selectAll:Boolean = true;

        public function ContextMenuClipboardItems() {
            super();
        }

        public function clone():ContextMenuClipboardItems {
            var items:ContextMenuClipboardItems = new ContextMenuClipboardItems();
            items.cut = cut;
            items.copy = copy;
            items.paste = paste;
            items.clear = clear;
            items.selectAll = selectAll;
            return items;
        }
    }
}
