package {
    import flash.concurrent.Condition;
    import flash.concurrent.Mutex;
    import flash.crypto.generateRandomBytes;
    import flash.data.EncryptedLocalStore;
    import flash.data.SQLConnection;
    import flash.data.SQLStatement;
    import flash.display.Screen;
    import flash.display.Sprite;
    import flash.display.Stage3D;
    import flash.events.ErrorEvent;
    import flash.external.ExternalInterface;
    import flash.html.HTMLLoader;
    import flash.media.Camera;
    import flash.media.CameraRoll;
    import flash.media.CameraUI;
    import flash.media.Microphone;
    import flash.media.Sound;
    import flash.media.SoundMixer;
    import flash.media.SoundTransform;
    import flash.media.StageWebView;
    import flash.net.NetConnection;
    import flash.net.NetStream;
    import flash.net.URLRequest;
    import flash.printing.PrintJob;
    import flash.sensors.Accelerometer;
    import flash.sensors.Geolocation;
    import flash.system.IME;
    import flash.system.Worker;
    import flash.system.WorkerDomain;
    import flash.text.StageText;
    import flash.ui.GameInput;
    import flash.ui.Multitouch;
    import flash.utils.ByteArray;

    /** What this runtime doesn't have says so: `isSupported`, null where AIR has it, AIR's error, or one that names the member. */
    public class Test extends Sprite {
        public function Test() {
            trace("isSupported", [
                SQLConnection.isSupported, EncryptedLocalStore.isSupported, Worker.isSupported, WorkerDomain.isSupported,
                Mutex.isSupported, Condition.isSupported, Camera.isSupported, Microphone.isSupported, CameraUI.isSupported,
                HTMLLoader.isSupported, StageWebView.isSupported, Geolocation.isSupported, Accelerometer.isSupported,
                PrintJob.isSupported, IME.isSupported, GameInput.isSupported
            ].indexOf(true) >= 0);
            trace("roll", CameraRoll.supportsAddBitmapData, CameraRoll.supportsBrowseForImage);
            data();
            workers();
            media();
            display();
        }

        private function data():void {
            var connection:SQLConnection = new SQLConnection();
            attempt("open", function ():void {
                connection.open(null);
            });
            attempt("begin", function ():void {
                connection.begin();
            });
            connection.close();
            trace("connected", connection.connected);
            var statement:SQLStatement = new SQLStatement();
            attempt("execute without a connection", function ():void {
                statement.execute();
            });
            statement.sqlConnection = connection;
            statement.text = "SELECT 1";
            attempt("execute", function ():void {
                statement.execute();
            });
            attempt("getItem", function ():void {
                EncryptedLocalStore.getItem("key");
            });
        }

        private function workers():void {
            trace("worker", Worker.current.isPrimordial, Worker.current.state, WorkerDomain.current.listWorkers().length);
            Worker.current.setSharedProperty("a", 1);
            trace("shared", Worker.current.getSharedProperty("a"), Worker.current.getSharedProperty("b"));
            attempt("createWorker", function ():void {
                WorkerDomain.current.createWorker(new ByteArray());
            });
            attempt("terminate", function ():void {
                Worker.current.terminate();
            });
            var mutex:Mutex = new Mutex();
            mutex.lock();
            mutex.unlock();
            attempt("wait", function ():void {
                new Condition(mutex).wait();
            });
        }

        private function media():void {
            trace("sound", new Sound().play(), SoundMixer.soundTransform.volume);
            trace("camera", Camera.getCamera(), Camera.names.length, Microphone.getMicrophone(), Microphone.names.length);
            attempt("close", function ():void {
                new Sound().close();
            });
            var connection:NetConnection = new NetConnection();
            connection.connect(null);
            attempt("appendBytes", function ():void {
                new NetStream(connection).appendBytes(new ByteArray());
            });
            attempt("loadURL", function ():void {
                new StageWebView().loadURL("http://localhost/");
            });
            attempt("HTMLLoader.load", function ():void {
                new HTMLLoader().load(new URLRequest("http://localhost/"));
            });
            attempt("call", function ():void {
                ExternalInterface.call("f");
            });
            var transform:SoundTransform = SoundMixer.soundTransform;
            transform.volume = 0.999;
            SoundMixer.soundTransform = transform;
            trace("volume", SoundMixer.soundTransform.volume, soundTransform.volume);
            trace("random", generateRandomBytes(16).length, generateRandomBytes(16).readUTFBytes(16) != "\0");
            trace("print", new PrintJob().start(), ExternalInterface.available);
        }

        private function display():void {
            trace("screens", Screen.screens.length, Screen.mainScreen.bounds.width > 0);
            trace("touch", Multitouch.maxTouchPoints, Multitouch.supportsTouchEvents);
            var place:Stage3D = stage.stage3Ds[0];
            trace("stage3D", stage.stage3Ds.length, place.context3D);
            place.addEventListener(ErrorEvent.ERROR, function (event:ErrorEvent):void {
                trace("error", event.errorID, event.text);
            });
            place.requestContext3D();
            attempt("StageText", function ():void {
                new StageText().assignFocus();
            });
        }

        private function attempt(what:String, call:Function):void {
            try {
                call();
                trace(what, "worked");
            } catch (error:Error) {
                trace(what, error);
            }
        }
    }
}
