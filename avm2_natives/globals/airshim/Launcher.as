package airshim {
    import flash.display.DisplayObject;
    import flash.display.LoaderInfo;
    import flash.display.NativeWindow;
    import flash.display.NativeWindowInitOptions;
    import flash.display.Sprite;
    import flash.display.Stage;
    import flash.utils.getQualifiedClassName;

    /** How a program begins. */
    public final class Launcher {
        /**
         * Makes the stage and the document's object on it, and plays the first frame. The object has its stage from the
         * first instruction of its constructor on; a command-line application has none. `facts` are those that LoaderInfo
         * shows, by the names of its members.
         */
        public static function start(documentClass:Class, facts:Object):void {
            var info:LoaderInfo = LoaderInfo.runtime_internal::create(null);
            info.runtime_internal::describe(facts);
            var stage:Stage = facts.hasStage ? makeStage(facts, info) : null;
            if (documentClass != null && documentClass != Sprite && !Sprite.prototype.isPrototypeOf(documentClass.prototype)) {
                Error.throwError(TypeError, 2023, getQualifiedClassName(documentClass).split("::").pop() + "$");
            }
            DisplayObject.runtime_internal::openDocument(SwfSymbol.character(facts.movie, 0), documentClass, stage, info);
            FrameLoop.finishFrame();
            info.runtime_internal::complete();
        }

        private static function makeStage(facts:Object, info:LoaderInfo):Stage {
            var window:NativeWindow = facts.hasWindow ? new NativeWindow(new NativeWindowInitOptions()) : null;
            var stage:Stage = window == null ? Stage.runtime_internal::create(null) : window.stage;
            if (window != null) {
                window.title = facts.windowTitle;
                window.visible = facts.windowVisible;
                window.x = facts.windowX == null ? window.x : facts.windowX;
                window.y = facts.windowY == null ? window.y : facts.windowY;
            }
            stage.stageWidth = facts.width;
            stage.stageHeight = facts.height;
            stage.runtime_internal::setLoaderInfo(info.runtime_internal::forStage());
            FrameLoop.runtime_internal::addStage(stage);
            stage.loaderInfo.runtime_internal::awaitContent(info);
            return stage;
        }
    }
}
