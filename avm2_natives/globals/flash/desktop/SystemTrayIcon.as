package flash.desktop {
    import flash.display.NativeMenu;

    /** The icon in a system tray. There is none: `NativeApplication.supportsSystemTrayIcon` is false. */
    [API("661")]
    [Event(name="click", type="flash.events.ScreenMouseEvent")]
    [Event(name="mouseDown", type="flash.events.ScreenMouseEvent")]
    [Event(name="mouseUp", type="flash.events.ScreenMouseEvent")]
    [Event(name="rightClick", type="flash.events.ScreenMouseEvent")]
    public class SystemTrayIcon extends InteractiveIcon {
        public static const MAX_TIP_LENGTH:Number = 63;

        private var _menu:NativeMenu = null;
        private var _tooltip:String = null;

        public function SystemTrayIcon() {
            super();
        }

        public function get menu():NativeMenu {
            return _menu;
        }

        public function set menu(value:NativeMenu):void {
            _menu = value;
        }

        public function get tooltip():String {
            return _tooltip;
        }

        public function set tooltip(value:String):void {
            _tooltip = value == null ? null : value.substr(0, MAX_TIP_LENGTH);
        }
    }
}
