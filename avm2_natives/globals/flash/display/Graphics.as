package flash.display {
    import airshim.SwfSymbol;
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.geom.Matrix;

    /** Nothing is rendered on a machine without a screen. The paths are kept, for what depends on where they are. */
    [Allocator]
    public final class Graphics {
        private static var _creating:Boolean = false;

        public function Graphics() {
            super();
            if (!_creating) {
                Error.throwError(ArgumentError, 2012, "Graphics$");
            }
        }

        runtime_internal static function create():Graphics {
            _creating = true;
            var graphics:Graphics = new Graphics();
            _creating = false;
            return graphics;
        }

        runtime_internal native function showSymbol(symbol:SwfSymbol, ratio:uint):void;

        runtime_internal native function extent(withLines:Boolean):Array;

        runtime_internal native function covers(x:Number, y:Number):Boolean;

        public native function clear():void;

        public native function beginFill(color:uint, alpha:Number = 1.0):void;

        public function beginGradientFill(
            type:String, colors:Array, alphas:Array, ratios:Array, matrix:Matrix = null,
            spreadMethod:String = "pad", interpolationMethod:String = "rgb", focalPointRatio:Number = 0
        ):void {
            requireGradient(type, colors, alphas, ratios, spreadMethod, interpolationMethod);
            if (colors != null && alphas != null && ratios != null) {
                beginFill(0);
            }
        }

        public function beginBitmapFill(bitmap:BitmapData, matrix:Matrix = null, repeat:Boolean = true, smooth:Boolean = false):void {
            if (bitmap == null) {
                Error.throwError(TypeError, 2007, "bitmap");
            }
            beginFill(0);
        }

        public native function endFill():void;

        public function lineStyle(
            thickness:Number = NaN, color:uint = 0, alpha:Number = 1.0, pixelHinting:Boolean = false,
            scaleMode:String = "normal", caps:String = null, joints:String = null, miterLimit:Number = 3
        ):void {
            if (scaleMode != null && [LineScaleMode.NORMAL, LineScaleMode.NONE, LineScaleMode.VERTICAL, LineScaleMode.HORIZONTAL].indexOf(scaleMode) < 0) {
                Error.throwError(ArgumentError, 2008, "scaleMode");
            }
            if (caps != null && [CapsStyle.NONE, CapsStyle.ROUND, CapsStyle.SQUARE].indexOf(caps) < 0) {
                Error.throwError(ArgumentError, 2008, "caps");
            }
            if (joints != null && [JointStyle.BEVEL, JointStyle.MITER, JointStyle.ROUND].indexOf(joints) < 0) {
                Error.throwError(ArgumentError, 2008, "joints");
            }
            setThickness(thickness);
        }

        public function lineGradientStyle(
            type:String, colors:Array, alphas:Array, ratios:Array, matrix:Matrix = null,
            spreadMethod:String = "pad", interpolationMethod:String = "rgb", focalPointRatio:Number = 0
        ):void {
            requireGradient(type, colors, alphas, ratios, spreadMethod, interpolationMethod);
        }

        public function lineBitmapStyle(bitmap:BitmapData, matrix:Matrix = null, repeat:Boolean = true, smooth:Boolean = false):void {
        }

        private static function requireGradient(
            type:String, colors:Array, alphas:Array, ratios:Array, spreadMethod:String, interpolationMethod:String
        ):void {
            if (type == null) {
                Error.throwError(TypeError, 2007, "type");
            }
            if (type != GradientType.LINEAR && type != GradientType.RADIAL) {
                Error.throwError(ArgumentError, 2008, "type");
            }
            if (spreadMethod != null && [SpreadMethod.PAD, SpreadMethod.REFLECT, SpreadMethod.REPEAT].indexOf(spreadMethod) < 0) {
                Error.throwError(ArgumentError, 2008, "spreadMethod");
            }
            if (interpolationMethod != null && [InterpolationMethod.RGB, InterpolationMethod.LINEAR_RGB].indexOf(interpolationMethod) < 0) {
                Error.throwError(ArgumentError, 2008, "interpolationMethod");
            }
        }

        public native function moveTo(x:Number, y:Number):void;

        public native function lineTo(x:Number, y:Number):void;

        public native function curveTo(controlX:Number, controlY:Number, anchorX:Number, anchorY:Number):void;

        [API("674")]
        public native function cubicCurveTo(
            controlX1:Number, controlY1:Number, controlX2:Number, controlY2:Number, anchorX:Number, anchorY:Number
        ):void;

        public native function drawRect(x:Number, y:Number, width:Number, height:Number):void;

        public function drawRoundRect(
            x:Number, y:Number, width:Number, height:Number, ellipseWidth:Number, ellipseHeight:Number = NaN
        ):void {
            var across:Number = Math.min(Math.abs(ellipseWidth), Math.abs(width)) / 2;
            var along:Number = Math.min(Math.abs(isNaN(ellipseHeight) ? ellipseWidth : ellipseHeight), Math.abs(height)) / 2;
            drawCorners(x, y, width, height, across, across, across, across, across == 0 ? 0 : along / across);
        }

        public function drawRoundRectComplex(
            x:Number, y:Number, width:Number, height:Number, topLeftRadius:Number, topRightRadius:Number,
            bottomLeftRadius:Number, bottomRightRadius:Number
        ):void {
            var most:Number = Math.min(width, height) / 2;
            drawCorners(
                x, y, width, height, Math.min(most, topLeftRadius), Math.min(most, topRightRadius),
                Math.min(most, bottomLeftRadius), Math.min(most, bottomRightRadius), 1);
        }

        public function drawCircle(x:Number, y:Number, radius:Number):void {
            drawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
        }

        public native function drawEllipse(x:Number, y:Number, width:Number, height:Number):void;

        [API("662")]
        public function drawPath(commands:Vector.<int>, data:Vector.<Number>, winding:String = "evenOdd"):void {
            if (commands == null || data == null) {
                return;
            }
            if (winding != GraphicsPathWinding.EVEN_ODD && winding != GraphicsPathWinding.NON_ZERO) {
                Error.throwError(ArgumentError, 2008, "winding");
            }
            setWinding(winding == GraphicsPathWinding.NON_ZERO);
            var at:int = 0;
            for (var i:int = 0; i < commands.length; i++) {
                var count:int = GraphicsPath.runtime_internal::operands(commands[i]);
                if (at + count > data.length) {
                    return;
                }
                switch (commands[i]) {
                    case GraphicsPathCommand.MOVE_TO:
                        moveTo(data[at], data[at + 1]);
                        break;
                    case GraphicsPathCommand.LINE_TO:
                        lineTo(data[at], data[at + 1]);
                        break;
                    case GraphicsPathCommand.CURVE_TO:
                        curveTo(data[at], data[at + 1], data[at + 2], data[at + 3]);
                        break;
                    case GraphicsPathCommand.WIDE_MOVE_TO:
                        moveTo(data[at + 2], data[at + 3]);
                        break;
                    case GraphicsPathCommand.WIDE_LINE_TO:
                        lineTo(data[at + 2], data[at + 3]);
                        break;
                    case GraphicsPathCommand.CUBIC_CURVE_TO:
                        cubicCurveTo(data[at], data[at + 1], data[at + 2], data[at + 3], data[at + 4], data[at + 5]);
                        break;
                }
                at += count;
            }
        }

        [API("662")]
        public function drawTriangles(
            vertices:Vector.<Number>, indices:Vector.<int> = null, uvtData:Vector.<Number> = null, culling:String = "none"
        ):void {
            if (vertices == null) {
                return;
            }
            if (indices == null && vertices.length % 6 != 0 || indices != null && indices.length % 3 != 0) {
                Error.throwError(ArgumentError, 2004);
            }
            if (culling != TriangleCulling.NONE && culling != TriangleCulling.POSITIVE && culling != TriangleCulling.NEGATIVE) {
                Error.throwError(ArgumentError, 2008, "culling");
            }
            var count:int = indices == null ? vertices.length / 2 : indices.length;
            for (var i:int = 0; i < count; i += 3) {
                var a:int = 2 * (indices == null ? i : indices[i]);
                var b:int = 2 * (indices == null ? i + 1 : indices[i + 1]);
                var c:int = 2 * (indices == null ? i + 2 : indices[i + 2]);
                moveTo(vertices[a], vertices[a + 1]);
                lineTo(vertices[b], vertices[b + 1]);
                lineTo(vertices[c], vertices[c + 1]);
                lineTo(vertices[a], vertices[a + 1]);
            }
        }

        [API("662")]
        public function drawGraphicsData(graphicsData:Vector.<IGraphicsData>):void {
            for (var i:int = 0; graphicsData != null && i < graphicsData.length; i++) {
                var data:IGraphicsData = graphicsData[i];
                if (data is GraphicsPath) {
                    var path:GraphicsPath = GraphicsPath(data);
                    drawPath(path.commands, path.data, path.winding);
                } else if (data is GraphicsEndFill) {
                    endFill();
                } else if (data is GraphicsStroke) {
                    setThickness(GraphicsStroke(data).thickness);
                } else if (data is GraphicsTrianglePath) {
                    var triangles:GraphicsTrianglePath = GraphicsTrianglePath(data);
                    drawTriangles(triangles.vertices, triangles.indices, triangles.uvtData, triangles.culling);
                } else if (data is IGraphicsFill) {
                    beginFill(0);
                }
            }
        }

        [API("690")]
        public function readGraphicsData(recurse:Boolean = true):Vector.<IGraphicsData> {
            Unimplemented.throwFor("flash.display::Graphics/readGraphicsData()");
            return null;
        }

        [API("667")]
        public function copyFrom(sourceGraphics:Graphics):void {
            if (sourceGraphics == null) {
                Error.throwError(TypeError, 2007, "sourceGraphics");
            }
            copyDrawing(sourceGraphics);
        }

        private native function copyDrawing(source:Graphics):void;

        private native function setThickness(thickness:Number):void;

        private native function setWinding(isNonzero:Boolean):void;

        private native function drawCorners(
            x:Number, y:Number, width:Number, height:Number, topLeft:Number, topRight:Number, bottomLeft:Number,
            bottomRight:Number, stretch:Number
        ):void;

        [API("662")]
        public function beginShaderFill(shader:Shader, matrix:Matrix = null):void {
            Unimplemented.throwFor("flash.display::Graphics/beginShaderFill()");
        }

        [API("662")]
        public function lineShaderStyle(shader:Shader, matrix:Matrix = null):void {
            Unimplemented.throwFor("flash.display::Graphics/lineShaderStyle()");
        }
    }
}
