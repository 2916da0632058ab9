package {
    import flash.desktop.NativeApplication;
    import flash.display.NativeWindow;
    import flash.display.NativeWindowInitOptions;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.utils.setTimeout;

    /** NativeApplication.exit() sends no `exiting`; its windows have `closing`, which can keep the program, and `close`. */
    public class Test extends Sprite {
        private var isBusy:Boolean = true;

        public function Test() {
            var application:NativeApplication = NativeApplication.nativeApplication;
            application.addEventListener(Event.EXITING, function (event:Event):void {
                trace("exit() sends no such event");
            });
            listen(stage.nativeWindow, "first");
            listen(new NativeWindow(new NativeWindowInitOptions()), "second");
            application.exit(1);
            trace("exit() returns", application.openedWindows.length);
            setTimeout(function ():void {
                trace("it goes on", application.openedWindows.length);
                isBusy = false;
                application.exit(2);
            }, 10);
        }

        private function listen(window:NativeWindow, name:String):void {
            window.addEventListener(Event.CLOSING, function (event:Event):void {
                trace(name, event.type, event.cancelable, window.closed);
                if (isBusy) {
                    event.preventDefault();
                }
            });
            window.addEventListener(Event.CLOSE, function (event:Event):void {
                trace(name, event.type, window.closed);
            });
        }
    }
}
