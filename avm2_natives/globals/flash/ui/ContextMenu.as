package flash.ui {
    import flash.display.NativeMenu;
    import flash.display.NativeMenuItem;
    import flash.net.URLRequest;

    /** A menu as data: nothing shows it. */
    [Event(name="menuSelect", type="flash.events.ContextMenuEvent")]
    public final class ContextMenu extends NativeMenu {
        private var _builtInItems:ContextMenuBuiltInItems = new ContextMenuBuiltInItems();
        private var _customItems:Array = [];
        private var _clipboardMenu:Boolean = false;
        private var _clipboardItems:ContextMenuClipboardItems = new ContextMenuClipboardItems();
        private var _link:URLRequest = null;

        public function ContextMenu() {
            super();
        }

        [API("667")]
        public static function get isSupported():Boolean {
            return false;
        }

        public function get builtInItems():ContextMenuBuiltInItems {
            return _builtInItems;
        }

        public function set builtInItems(value:ContextMenuBuiltInItems):void {
            _builtInItems = value;
        }

        public function get customItems():Array {
            return _customItems;
        }

        public function set customItems(value:Array):void {
            _customItems = value;
        }

        [API("662")]
        public function get clipboardMenu():Boolean {
            return _clipboardMenu;
        }

        public function set clipboardMenu(value:Boolean):void {
            _clipboardMenu = value;
        }

        [API("662")]
        public function get clipboardItems():ContextMenuClipboardItems {
            return _clipboardItems;
        }

        public function set clipboardItems(value:ContextMenuClipboardItems):void {
            _clipboardItems = value;
        }

        [API("662")]
        public function get link():URLRequest {
            return _link;
        }

        public function set link(value:URLRequest):void {
            _link = value;
        }

        public function hideBuiltInItems():void {
            _builtInItems.save = false;
            _builtInItems.zoom = false;
            _builtInItems.quality = false;
            _builtInItems.play = false;
            _builtInItems.loop = false;
            _builtInItems.rewind = false;
            _builtInItems.forwardAndBack = false;
            _builtInItems.print = false;
        }

        public override function clone():NativeMenu {
            var copy:ContextMenu = new ContextMenu();
            copy.builtInItems = _builtInItems.clone();
            copy.clipboardMenu = _clipboardMenu;
            copy.clipboardItems = _clipboardItems.clone();
            copy.link = _link;
            for (var i:int = 0; i < _customItems.length; i++) {
                copy.customItems.push(NativeMenuItem(_customItems[i]).clone());
            }
            return copy;
        }
    }
}
