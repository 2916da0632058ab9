package flash.display {
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;
    import flash.ui.ContextMenuItem;

    [API("661")]
    [Event(name="displaying", type="flash.events.Event")]
    [Event(name="preparing", type="flash.events.Event")]
    [Event(name="select", type="flash.events.Event")]
    public class NativeMenuItem extends EventDispatcher {
        public var name:String = "";
        public var label:String;
        public var enabled:Boolean = true;
        public var checked:Boolean = false;
        public var data:Object = null;
        public var keyEquivalent:String = "";
        public var keyEquivalentModifiers:Array = [];
        public var mnemonicIndex:int = -1;

        private var _isSeparator:Boolean;
        private var _menu:NativeMenu = null;
        private var _submenu:NativeMenu = null;

        /** A ContextMenuItem is of Flash Player, too, so all content may have one. */
        public function NativeMenuItem(label:String = "", isSeparator:Boolean = false) {
            super();
            if (!(this is ContextMenuItem)) {
                requireApplicationSandbox();
            }
            this.label = label;
            _isSeparator = isSeparator;
        }

        public function get isSeparator():Boolean {
            return _isSeparator;
        }

        public function get menu():NativeMenu {
            return _menu;
        }

        internal function setMenu(value:NativeMenu):void {
            _menu = value;
            if (_submenu != null) {
                _submenu.setParent(value);
            }
        }

        public function get submenu():NativeMenu {
            return _submenu;
        }

        public function set submenu(value:NativeMenu):void {
            if (_submenu != null) {
                _submenu.setParent(null);
            }
            _submenu = value;
            if (value != null) {
                value.setParent(_menu);
            }
        }

        public function clone():NativeMenuItem {
            var copy:NativeMenuItem = new NativeMenuItem(label, _isSeparator);
            copy.name = name;
            copy.enabled = enabled;
            copy.checked = checked;
            copy.data = data;
            copy.keyEquivalent = keyEquivalent;
            copy.keyEquivalentModifiers = keyEquivalentModifiers.slice();
            copy.mnemonicIndex = mnemonicIndex;
            if (_submenu != null) {
                copy.submenu = _submenu.clone();
            }
            return copy;
        }

        public override function toString():String {
            return "[NativeMenuItem label=\"" + label + "\"]";
        }
    }
}
