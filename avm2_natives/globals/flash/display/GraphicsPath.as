package flash.display {
    import airshim.runtime_internal;

    [API("662")]
    public final class GraphicsPath implements IGraphicsPath, IGraphicsData {
        public var commands:Vector.<int>;
        public var data:Vector.<Number>;
        private var _winding:String;

        public function GraphicsPath(commands:Vector.<int> = null, data:Vector.<Number> = null, winding:String = "evenOdd") {
            super();
            this.commands = commands;
            this.data = data;
            this.winding = winding;
        }

        public function get winding():String {
            return _winding;
        }

        public function set winding(value:String):void {
            if (value != GraphicsPathWinding.EVEN_ODD && value != GraphicsPathWinding.NON_ZERO) {
                Error.throwError(ArgumentError, 2008, "winding");
            }
            _winding = value;
        }

        /** How many numbers a command takes. */
        runtime_internal static function operands(command:int):int {
            switch (command) {
                case GraphicsPathCommand.MOVE_TO:
                case GraphicsPathCommand.LINE_TO:
                    return 2;
                case GraphicsPathCommand.CURVE_TO:
                case GraphicsPathCommand.WIDE_MOVE_TO:
                case GraphicsPathCommand.WIDE_LINE_TO:
                    return 4;
                case GraphicsPathCommand.CUBIC_CURVE_TO:
                    return 6;
                default:
                    return 0;
            }
        }

        public function moveTo(x:Number, y:Number):void {
            add(GraphicsPathCommand.MOVE_TO, x, y);
        }

        public function lineTo(x:Number, y:Number):void {
            add(GraphicsPathCommand.LINE_TO, x, y);
        }

        public function curveTo(controlX:Number, controlY:Number, anchorX:Number, anchorY:Number):void {
            add(GraphicsPathCommand.CURVE_TO, controlX, controlY, anchorX, anchorY);
        }

        [API("674")]
        public function cubicCurveTo(
            controlX1:Number, controlY1:Number, controlX2:Number, controlY2:Number, anchorX:Number, anchorY:Number
        ):void {
            add(GraphicsPathCommand.CUBIC_CURVE_TO, controlX1, controlY1, controlX2, controlY2, anchorX, anchorY);
        }

        public function wideLineTo(x:Number, y:Number):void {
            add(GraphicsPathCommand.WIDE_LINE_TO, 0, 0, x, y);
        }

        public function wideMoveTo(x:Number, y:Number):void {
            add(GraphicsPathCommand.WIDE_MOVE_TO, 0, 0, x, y);
        }

        private function add(command:int, ...numbers):void {
            if (commands == null) {
                commands = new Vector.<int>();
            }
            if (data == null) {
                data = new Vector.<Number>();
            }
            commands.push(command);
            for (var i:int = 0; i < numbers.length; i++) {
                data.push(numbers[i]);
            }
        }
    }
}
