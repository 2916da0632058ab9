package airshim.bridge {
    import flash.desktop.NativeApplication;
    import flash.display.Loader;
    import flash.display.Sprite;
    import flash.events.DatagramSocketDataEvent;
    import flash.events.InvokeEvent;
    import flash.events.IOErrorEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.DatagramSocket;
    import flash.net.ServerSocket;
    import flash.net.URLRequest;
    import flash.system.ApplicationDomain;
    import flash.system.LoaderContext;

    /**
     * Loads the program into a child of its own application domain, where the program finds the classes that this SWF
     * defines. The bridge can put these classes into the program itself instead; this class is then not used.
     */
    public final class Shim extends Sprite {
        /** What a program may name; listed so that the compiler links it. */
        public static const CLASSES:Array = [
            AcceptedSocket, DatagramSocket, DatagramSocketDataEvent, InvokeEvent, NativeApplication, ServerSocket,
            ServerSocketConnectEvent
        ];

        private const loader:Loader = new Loader();

        public function Shim() {
            super();
            loader.contentLoaderInfo.addEventListener(IOErrorEvent.IO_ERROR, onError);
            addChild(loader);
            const context:LoaderContext =
                new LoaderContext(false, new ApplicationDomain(ApplicationDomain.currentDomain));
            context.parameters = Bridge.start.parameters;
            loader.load(new URLRequest(Bridge.start.program), context);
        }

        private function onError(event:IOErrorEvent):void {
            trace("the program can't be loaded: " + event.text);
        }
    }
}
