package flash.events {
    [API("667")]
    [Event(name="uncaughtError", type="flash.events.UncaughtErrorEvent")]
    public class UncaughtErrorEvents extends EventDispatcher {
        public function UncaughtErrorEvents() {
            super();
        }
    }
}
