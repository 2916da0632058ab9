package flash.ui {
    import flash.display.NativeMenuItem;

    [Event(name="menuItemSelect", type="flash.events.ContextMenuEvent")]
    public final class ContextMenuItem extends NativeMenuItem {
        private var _caption:String;

        public var separatorBefore:Boolean;
        public var visible:Boolean;

        public function ContextMenuItem(
            caption:String, separatorBefore:Boolean = false, enabled:Boolean = true, visible:Boolean = true
        ) {
            super(caption);
            this.caption = caption;
            this.separatorBefore = separatorBefore;
            this.enabled = enabled;
            this.visible = visible;
        }

        public function get caption():String {
            return _caption;
        }

        public function set caption(value:String):void {
            _caption = value;
            label = value;
        }

        public override function clone():NativeMenuItem {
            return new ContextMenuItem(caption, separatorBefore, enabled, visible);
        }
    }
}
