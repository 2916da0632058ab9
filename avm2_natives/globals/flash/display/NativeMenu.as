package flash.display {
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;
    import flash.ui.ContextMenu;

    /** A menu as data: nothing shows it. */
    [API("661")]
    [Event(name="displaying", type="flash.events.Event")]
    [Event(name="preparing", type="flash.events.Event")]
    [Event(name="select", type="flash.events.Event")]
    public class NativeMenu extends EventDispatcher {
        private var _items:Array = [];

        private var _parent:NativeMenu = null;

        /** A ContextMenu is of Flash Player, too, so all content may have one. */
        public function NativeMenu() {
            super();
            if (!(this is ContextMenu)) {
                requireApplicationSandbox();
            }
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function get parent():NativeMenu {
            return _parent;
        }

        internal function setParent(value:NativeMenu):void {
            _parent = value;
        }

        public function get items():Array {
            return _items.slice();
        }

        public function set items(value:Array):void {
            removeAllItems();
            for (var i:int = 0; i < value.length; i++) {
                addItem(value[i]);
            }
        }

        public function get numItems():int {
            return _items.length;
        }

        public function addItem(item:NativeMenuItem):NativeMenuItem {
            return addItemAt(item, _items.length);
        }

        public function addItemAt(item:NativeMenuItem, index:int):NativeMenuItem {
            if (item == null) {
                Error.throwError(ArgumentError, 2007, "item");
            }
            if (index < 0 || index > _items.length) {
                Error.throwError(RangeError, 2006);
            }
            _items.splice(index, 0, item);
            item.setMenu(this);
            return item;
        }

        public function addSubmenu(submenu:NativeMenu, label:String):NativeMenuItem {
            return addSubmenuAt(submenu, _items.length, label);
        }

        public function addSubmenuAt(submenu:NativeMenu, index:int, label:String):NativeMenuItem {
            var item:NativeMenuItem = new NativeMenuItem(label);
            item.submenu = submenu;
            return addItemAt(item, index);
        }

        public function removeItem(item:NativeMenuItem):NativeMenuItem {
            return removeItemAt(getItemIndex(item));
        }

        public function removeItemAt(index:int):NativeMenuItem {
            var item:NativeMenuItem = getItemAt(index);
            _items.splice(index, 1);
            item.setMenu(null);
            return item;
        }

        public function removeAllItems():void {
            while (_items.length > 0) {
                removeItemAt(_items.length - 1);
            }
        }

        public function containsItem(item:NativeMenuItem):Boolean {
            return getItemIndex(item) >= 0;
        }

        public function getItemAt(index:int):NativeMenuItem {
            if (index < 0 || index >= _items.length) {
                Error.throwError(RangeError, 2006);
            }
            return _items[index];
        }

        public function getItemByName(name:String):NativeMenuItem {
            for (var i:int = 0; i < _items.length; i++) {
                if (NativeMenuItem(_items[i]).name == name) {
                    return _items[i];
                }
            }
            return null;
        }

        public function getItemIndex(item:NativeMenuItem):int {
            return _items.indexOf(item);
        }

        public function setItemIndex(item:NativeMenuItem, index:int):void {
            removeItem(item);
            addItemAt(item, index);
        }

        public function clone():NativeMenu {
            var copy:NativeMenu = new NativeMenu();
            for (var i:int = 0; i < _items.length; i++) {
                copy.addItem(NativeMenuItem(_items[i]).clone());
            }
            return copy;
        }
    }
}
