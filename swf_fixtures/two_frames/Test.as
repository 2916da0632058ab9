// compile: -frame=start,Content
package {
    import flash.display.DisplayObject;
    import flash.display.MovieClip;
    import flash.events.Event;
    import flash.utils.getDefinitionByName;

    /** The document class: it waits for the second frame, goes there, and makes the content. */
    public class Test extends MovieClip {
        public function Test() {
            trace("preloader: frame " + currentFrame + " of " + totalFrames + ", content there " + hasContent());
            stop();
            trace("parameters: " + loaderInfo.parameters.name + " " + stage.loaderInfo.parameters.name);
            loaderInfo.addEventListener(Event.INIT, report);
            loaderInfo.addEventListener(Event.COMPLETE, report);
            addEventListener(Event.ENTER_FRAME, onFrame);
        }

        private static function hasContent():Boolean {
            try {
                getDefinitionByName("Content");
            } catch (error:ReferenceError) {
                trace(error.message);
                return false;
            }
            return true;
        }

        private function report(event:Event):void {
            trace(event.type + ": all bytes " + (loaderInfo.bytesLoaded == loaderInfo.bytesTotal));
        }

        private function onFrame(event:Event):void {
            trace("enterFrame: frame " + currentFrame + " of " + framesLoaded);
            if (framesLoaded < totalFrames) {
                return;
            }
            if (currentFrame == 1) {
                nextFrame();
                trace("nextFrame: frame " + currentFrame + ", content there " + hasContent());
            }
            removeEventListener(Event.ENTER_FRAME, onFrame);
            var content:Class = Class(getDefinitionByName("Content"));
            addChild(DisplayObject(new content()));
            trace("children: " + numChildren);
        }
    }
}
