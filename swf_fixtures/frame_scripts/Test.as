package {
    import flash.display.MovieClip;

    /** The order of frame scripts: those that are due, outer clips first, then what these have added. */
    public class Test extends MovieClip {
        private var outer:Clip = new Clip("outer");
        private var inner:Clip = new Clip("inner");
        private var last:Clip = new Clip("last");

        public function Test() {
            addChild(outer);
            outer.addChild(inner);
            addChild(last);
            addFrameScript(0, first);
            inner.addFrameScript(0, inner.say);
        }

        private function first():void {
            trace("document");
            last.addFrameScript(0, last.say);
            outer.addFrameScript(0, outer.say);
            // It is due, and runs once more as it's added.
            inner.addFrameScript(0, inner.sayMore);
            // Another frame's and none at all don't count.
            last.addFrameScript(1, last.sayMore);
            outer.addFrameScript(1, null);
            trace("added");
        }
    }
}

import flash.display.MovieClip;

class Clip extends MovieClip {
    private var says:String;

    public function Clip(says:String) {
        this.says = says;
    }

    public function say():void {
        trace(says);
    }

    public function sayMore():void {
        trace("more of", says);
    }
}
