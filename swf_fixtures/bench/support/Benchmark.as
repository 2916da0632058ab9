package support {
    import flash.display.Sprite;
    import flash.utils.getTimer;

    /** A benchmark: does its work once, and prints what came out and how long it took, without the start. */
    public class Benchmark extends Sprite {
        public function Benchmark() {
            var begin:int = getTimer();
            var result:String = run();
            var time:int = getTimer() - begin;
            trace("result: " + result);
            trace("ms: " + time);
        }

        /** The work; what it returns must be the same as what the counterpart in JavaScript returns. */
        protected function run():String {
            throw new Error("a benchmark must override run()");
        }
    }
}
