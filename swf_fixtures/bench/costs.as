package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.InvokeEvent;

    /**
     * Does one thing many times, for its instructions to be counted. Arguments: what, one of the names below, and how many times.
     */
    public class costs extends Sprite {
        public function costs() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            var work:Function = this[event.arguments[0]];
            trace("result: " + work(int(event.arguments[1])));
            NativeApplication.nativeApplication.exit();
        }

        /** The loop by itself, which the others have as well. */
        public function loop(count:int):int {
            var sum:int = 0;
            for (var i:int = 0; i < count; i++) {
                sum += i;
            }
            return sum;
        }

        public function call(count:int):int {
            var sum:int = 0;
            for (var i:int = 0; i < count; i++) {
                sum += identity(i);
            }
            return sum;
        }

        public function closure(count:int):int {
            var sum:int = 0;
            var add:Function = function(by:int):int {
                return by;
            };
            for (var i:int = 0; i < count; i++) {
                sum += add(i);
            }
            return sum;
        }

        public function allocation(count:int):int {
            var last:Pair = null;
            for (var i:int = 0; i < count; i++) {
                last = new Pair();
            }
            return last.first;
        }

        public function property(count:int):int {
            var pair:Pair = new Pair();
            var sum:int = 0;
            for (var i:int = 0; i < count; i++) {
                sum += pair.first;
            }
            return sum;
        }

        public function untyped_property(count:int):int {
            var pair:* = new Pair();
            var sum:int = 0;
            for (var i:int = 0; i < count; i++) {
                sum += pair.first;
            }
            return sum;
        }

        public function dynamic_property(count:int):int {
            var pair:Object = {first: 1};
            var sum:int = 0;
            for (var i:int = 0; i < count; i++) {
                sum += pair.first;
            }
            return sum;
        }

        private function identity(value:int):int {
            return value;
        }
    }
}

class Pair {
    public var first:int = 1;
    public var second:Pair;
}
