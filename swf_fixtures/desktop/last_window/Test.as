package {
    import flash.desktop.NativeApplication;
    import flash.display.NativeWindow;
    import flash.display.NativeWindowInitOptions;
    import flash.display.Sprite;
    import flash.errors.IllegalOperationError;
    import flash.events.Event;
    import flash.utils.setTimeout;

    /** A program ends with its last window, unless `exiting` is prevented. Windows close after those that they own. */
    public class Test extends Sprite {
        private var isBusy:Boolean = true;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(Event.EXITING, function (event:Event):void {
                trace(event.type, event.cancelable);
                if (isBusy) {
                    event.preventDefault();
                }
            });
            var options:NativeWindowInitOptions = new NativeWindowInitOptions();
            options.owner = stage.nativeWindow;
            var owned:NativeWindow = new NativeWindow(options);
            listen(owned, "owned");
            var main:NativeWindow = stage.nativeWindow;
            listen(main, "main");
            trace(main.listOwnedWindows().length, owned.owner == main);
            main.close();
            trace("closed", main.closed, owned.closed);
            try {
                owned.close();
            } catch (error:IllegalOperationError) {
                trace(error.errorID);
            }
            setTimeout(again, 10);
        }

        private function again():void {
            isBusy = false;
            var last:NativeWindow = new NativeWindow(new NativeWindowInitOptions());
            listen(last, "last");
            last.close();
        }

        private function listen(window:NativeWindow, name:String):void {
            for each (var type:String in [Event.CLOSING, Event.CLOSE]) {
                window.addEventListener(type, function (event:Event):void {
                    trace(name, event.type);
                });
            }
        }
    }
}
