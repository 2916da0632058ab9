package flash.display {
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;
    import flash.system.Capabilities;

    /** A screen. There is one to reckon with, of the size that Capabilities tells, though nothing is shown on it. */
    [Version("air1.0")]
    public final class Screen extends EventDispatcher {
        private static const COLOR_DEPTH:int = 32;

        private static var _main:Screen = null;
        private static var _isMaking:Boolean = false;

        /** Errors: ArgumentError #2012 for programs. */
        public function Screen() {
            super();
            if (!_isMaking) {
                Error.throwError(ArgumentError, 2012, "Screen$");
            }
        }

        public static function get mainScreen():Screen {
            requireApplicationSandbox();
            if (_main == null) {
                _isMaking = true;
                _main = new Screen();
                _isMaking = false;
            }
            return _main;
        }

        public static function get screens():Array {
            requireApplicationSandbox();
            return [mainScreen];
        }

        /** The screens that a rectangle touches. */
        public static function getScreensForRectangle(rect:Rectangle):Array {
            requireApplicationSandbox();
            if (rect == null) {
                Error.throwError(TypeError, 2007, "rect");
            }
            return mainScreen.bounds.intersects(rect) ? screens : [];
        }

        public function get bounds():Rectangle {
            return new Rectangle(0, 0, Capabilities.screenResolutionX, Capabilities.screenResolutionY);
        }

        /** All of it: there is no menu bar and no dock. */
        public function get visibleBounds():Rectangle {
            return bounds;
        }

        public function get colorDepth():int {
            return COLOR_DEPTH;
        }
    }
}
