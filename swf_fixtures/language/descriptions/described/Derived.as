package described {
    public final class Derived extends Base {
        public function Derived() {
            super(1);
        }

        override public function act(first:*, second:Object = null):void {
        }
    }
}
