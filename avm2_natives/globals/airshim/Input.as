package airshim {
    import flash.display.Stage;

    /** What works the program from outside: events of devices, and asking for what is on its stage. */
    public final class Input {
        /** An event of the mouse or the keyboard, by the names of the fields of Ruffle's input files. */
        public static function deliver(event:Object):void {
            stage.runtime_internal::input(event);
        }

        /** Clicks on what a word stands for. Reports why it can't be clicked, or null. */
        public static function click(word:String, time:Number):void {
            report(stage.runtime_internal::click(word, time));
        }

        /** Types into the object that has the focus. Reports why nothing can be typed, or null. */
        public static function type(text:String):void {
            report(stage.runtime_internal::type(text));
        }

        /** Reports all that is on the stage, as JSON. */
        public static function describeStage():void {
            report(JSON.stringify(stage.runtime_internal::describe()));
        }

        private static function get stage():Stage {
            return FrameLoop.runtime_internal::mainStage;
        }

        /** What the runtime's own call is to get back. */
        private static native function report(answer:String):void;
    }
}
