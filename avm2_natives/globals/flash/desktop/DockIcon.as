package flash.desktop {
    import flash.display.NativeMenu;

    /** The icon in a dock. There is none: `NativeApplication.supportsDockIcon` is false. */
    [API("661")]
    [Event(name="click", type="flash.events.MouseEvent")]
    public class DockIcon extends InteractiveIcon {
        private var _menu:NativeMenu = null;

        public function DockIcon() {
            super();
        }

        public function get menu():NativeMenu {
            return _menu;
        }

        public function set menu(value:NativeMenu):void {
            _menu = value;
        }

        public function bounce(priority:String = "informational"):void {
            if (priority != NotificationType.INFORMATIONAL && priority != NotificationType.CRITICAL) {
                Error.throwError(ArgumentError, 2008, "priority");
            }
        }
    }
}
