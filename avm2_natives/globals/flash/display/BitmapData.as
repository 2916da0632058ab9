package flash.display {
    import airshim.SwfSymbol;
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.filters.BitmapFilter;
    import flash.geom.ColorTransform;
    import flash.geom.Matrix;
    import flash.geom.Point;
    import flash.geom.Rectangle;
    import flash.utils.ByteArray;

    [Allocator]
    public class BitmapData implements IBitmapDrawable {
        public function BitmapData(width:int, height:int, transparent:Boolean = true, fillColor:uint = 0xFFFFFFFF) {
            super();
            if (!runtime_internal::isValid) {
                var linked:SwfSymbol = SwfSymbol.linkedTo(this);
                if (linked != null && linked.kind == "bitmap") {
                    show(linked);
                } else {
                    make(width, height, transparent, fillColor);
                }
            }
        }

        /** The picture of a character. */
        runtime_internal static function ofSymbol(symbol:SwfSymbol):BitmapData {
            var linked:Class = symbol.linkedClass;
            if (linked != null && BitmapData.prototype.isPrototypeOf(linked.prototype)) {
                return new linked(1, 1);
            }
            var data:BitmapData = new BitmapData(1, 1);
            data.show(symbol);
            return data;
        }

        /** The picture in a file; null where it is none. */
        runtime_internal static function ofFile(file:ByteArray):BitmapData {
            var data:BitmapData = new BitmapData(1, 1);
            return data.read(file) ? data : null;
        }

        /** Whether it has pixels: neither before its constructor has run nor after `dispose`. */
        runtime_internal native function get isValid():Boolean;

        private native function make(width:int, height:int, transparent:Boolean, color:uint):void;

        private native function show(symbol:SwfSymbol):void;

        private native function read(file:ByteArray):Boolean;

        public native function get width():int;

        public native function get height():int;

        public native function get transparent():Boolean;

        public function get rect():Rectangle {
            return new Rectangle(0, 0, width, height);
        }

        public function clone():BitmapData {
            var copy:BitmapData = new BitmapData(width, height, transparent, 0);
            copy.copyAll(this);
            return copy;
        }

        public native function dispose():void;

        public native function getPixel(x:int, y:int):uint;

        public native function getPixel32(x:int, y:int):uint;

        public native function setPixel(x:int, y:int, color:uint):void;

        public native function setPixel32(x:int, y:int, color:uint):void;

        public native function floodFill(x:int, y:int, color:uint):void;

        public native function scroll(x:int, y:int):void;

        public function fillRect(rect:Rectangle, color:uint):void {
            requireRect(rect, "rect");
            fill(leftOf(rect), topOf(rect), widthOf(rect), heightOf(rect), color);
        }

        public function copyPixels(
            sourceBitmapData:BitmapData, sourceRect:Rectangle, destPoint:Point, alphaBitmapData:BitmapData = null,
            alphaPoint:Point = null, mergeAlpha:Boolean = false
        ):void {
            requireSource(sourceBitmapData);
            requireRect(sourceRect, "sourceRect");
            requirePoint(destPoint, "destPoint");
            copyRegion(
                sourceBitmapData, leftOf(sourceRect), topOf(sourceRect), widthOf(sourceRect), heightOf(sourceRect),
                int(destPoint.x), int(destPoint.y), alphaBitmapData, alphaPoint == null ? 0 : int(alphaPoint.x),
                alphaPoint == null ? 0 : int(alphaPoint.y), mergeAlpha);
        }

        public function copyChannel(
            sourceBitmapData:BitmapData, sourceRect:Rectangle, destPoint:Point, sourceChannel:uint, destChannel:uint
        ):void {
            requireSource(sourceBitmapData);
            requireRect(sourceRect, "sourceRect");
            requirePoint(destPoint, "destPoint");
            copyOneChannel(
                sourceBitmapData, leftOf(sourceRect), topOf(sourceRect), widthOf(sourceRect), heightOf(sourceRect),
                int(destPoint.x), int(destPoint.y), sourceChannel, destChannel);
        }

        public function colorTransform(rect:Rectangle, colorTransform:ColorTransform):void {
            requireRect(rect, "rect");
            if (colorTransform == null) {
                Error.throwError(TypeError, 2007, "colorTransform");
            }
            adjust(leftOf(rect), topOf(rect), widthOf(rect), heightOf(rect), valuesOf(colorTransform));
        }

        private static function valuesOf(color:ColorTransform):Array {
            return [
                color.redMultiplier, color.greenMultiplier, color.blueMultiplier, color.alphaMultiplier, color.redOffset,
                color.greenOffset, color.blueOffset, color.alphaOffset
            ];
        }

        public function threshold(
            sourceBitmapData:BitmapData, sourceRect:Rectangle, destPoint:Point, operation:String, threshold:uint, color:uint = 0,
            mask:uint = 0xFFFFFFFF, copySource:Boolean = false
        ):uint {
            requireSource(sourceBitmapData);
            requireRect(sourceRect, "sourceRect");
            requirePoint(destPoint, "destPoint");
            if (operation == null) {
                Error.throwError(TypeError, 2007, "operation");
            }
            return compareEach(
                sourceBitmapData, leftOf(sourceRect), topOf(sourceRect), widthOf(sourceRect), heightOf(sourceRect),
                int(destPoint.x), int(destPoint.y), operation, threshold, color, mask, copySource);
        }

        public function merge(
            sourceBitmapData:BitmapData, sourceRect:Rectangle, destPoint:Point, redMultiplier:uint, greenMultiplier:uint,
            blueMultiplier:uint, alphaMultiplier:uint
        ):void {
            requireSource(sourceBitmapData);
            requireRect(sourceRect, "sourceRect");
            requirePoint(destPoint, "destPoint");
            mix(
                sourceBitmapData, leftOf(sourceRect), topOf(sourceRect), widthOf(sourceRect), heightOf(sourceRect),
                int(destPoint.x), int(destPoint.y), redMultiplier, greenMultiplier, blueMultiplier, alphaMultiplier);
        }

        public function paletteMap(
            sourceBitmapData:BitmapData, sourceRect:Rectangle, destPoint:Point, redArray:Array = null, greenArray:Array = null,
            blueArray:Array = null, alphaArray:Array = null
        ):void {
            requireSource(sourceBitmapData);
            requireRect(sourceRect, "sourceRect");
            requirePoint(destPoint, "destPoint");
            mapPalette(
                sourceBitmapData, leftOf(sourceRect), topOf(sourceRect), widthOf(sourceRect), heightOf(sourceRect),
                int(destPoint.x), int(destPoint.y), redArray, greenArray, blueArray, alphaArray);
        }

        [API("662")]
        public function histogram(hRect:Rectangle = null):Vector.<Vector.<Number>> {
            var region:Rectangle = hRect == null ? rect : hRect;
            var counts:Array = count(leftOf(region), topOf(region), widthOf(region), heightOf(region));
            var result:Vector.<Vector.<Number>> = new Vector.<Vector.<Number>>();
            for (var i:int = 0; i < counts.length; i++) {
                result.push(Vector.<Number>(counts[i]));
            }
            return result;
        }

        public native function noise(
            randomSeed:int, low:uint = 0, high:uint = 255, channelOptions:uint = 7, grayScale:Boolean = false
        ):void;

        public function perlinNoise(
            baseX:Number, baseY:Number, numOctaves:uint, randomSeed:int, stitch:Boolean, fractalNoise:Boolean,
            channelOptions:uint = 7, grayScale:Boolean = false, offsets:Array = null
        ):void {
            var shifts:Array = [];
            for (var i:int = 0; offsets != null && i < offsets.length; i++) {
                shifts.push(offsets[i] == null ? 0 : Number(offsets[i].x), offsets[i] == null ? 0 : Number(offsets[i].y));
            }
            makePerlinNoise(baseX, baseY, numOctaves, randomSeed, fractalNoise, channelOptions, grayScale, shifts);
        }

        public function pixelDissolve(
            sourceBitmapData:BitmapData, sourceRect:Rectangle, destPoint:Point, randomSeed:int = 0, numPixels:int = 0,
            fillColor:uint = 0
        ):int {
            requireSource(sourceBitmapData);
            requireRect(sourceRect, "sourceRect");
            requirePoint(destPoint, "destPoint");
            if (numPixels < 0) {
                Error.throwError(RangeError, 2027, numPixels);
            }
            return dissolve(
                sourceBitmapData, leftOf(sourceRect), topOf(sourceRect), widthOf(sourceRect), heightOf(sourceRect),
                int(destPoint.x), int(destPoint.y), randomSeed,
                numPixels == 0 ? sourceRect.width * sourceRect.height / 30 : numPixels, fillColor);
        }

        public function getColorBoundsRect(mask:uint, color:uint, findColor:Boolean = true):Rectangle {
            var found:Array = colorBounds(mask, color, findColor);
            return found == null ? new Rectangle() : new Rectangle(found[0], found[1], found[2], found[3]);
        }

        public function hitTest(
            firstPoint:Point, firstAlphaThreshold:uint, secondObject:Object, secondBitmapDataPoint:Point = null,
            secondAlphaThreshold:uint = 1
        ):Boolean {
            requirePoint(firstPoint, "firstPoint");
            var x:int = int(firstPoint.x);
            var y:int = int(firstPoint.y);
            if (secondObject is Point) {
                // What is wholly transparent is never hit.
                return isHit(int(secondObject.x) - x, int(secondObject.y) - y, Math.max(1, firstAlphaThreshold));
            }
            if (secondObject is Rectangle) {
                var region:Rectangle = Rectangle(secondObject);
                return isRegionHit(leftOf(region) - x, topOf(region) - y, widthOf(region), heightOf(region), firstAlphaThreshold);
            }
            var other:BitmapData = secondObject as BitmapData;
            if (secondObject is Bitmap) {
                other = Bitmap(secondObject).bitmapData;
            }
            if (other == null) {
                Error.throwError(TypeError, 2005, 0, "BitmapData");
            }
            requirePoint(secondBitmapDataPoint, "secondBitmapDataPoint");
            return meets(
                other, firstAlphaThreshold, int(secondBitmapDataPoint.x) - x, int(secondBitmapDataPoint.y) - y,
                secondAlphaThreshold);
        }

        /** 0 where they are equal, -3 and -4 where widths and heights differ, else the difference. */
        public function compare(otherBitmapData:BitmapData):Object {
            if (otherBitmapData == null) {
                Error.throwError(TypeError, 2007, "otherBitmapData");
            }
            if (width != otherBitmapData.width) {
                return -3;
            }
            if (height != otherBitmapData.height) {
                return -4;
            }
            var result:BitmapData = new BitmapData(width, height);
            return result.subtract(this, otherBitmapData) ? result : 0;
        }

        public function getPixels(rect:Rectangle):ByteArray {
            var bytes:ByteArray = new ByteArray();
            copyPixelsToByteArray(rect, bytes);
            return bytes;
        }

        [API("682")]
        public function copyPixelsToByteArray(rect:Rectangle, data:ByteArray):void {
            requireRect(rect, "rect");
            if (data == null) {
                Error.throwError(TypeError, 2007, "data");
            }
            var pixels:Array = readRegion(leftOf(rect), topOf(rect), widthOf(rect), heightOf(rect));
            for (var i:int = 0; i < pixels.length; i++) {
                data.writeUnsignedInt(pixels[i]);
            }
        }

        [API("662")]
        public function getVector(rect:Rectangle):Vector.<uint> {
            requireRect(rect, "rect");
            return Vector.<uint>(readRegion(leftOf(rect), topOf(rect), widthOf(rect), heightOf(rect)));
        }

        public function setPixels(rect:Rectangle, inputByteArray:ByteArray):void {
            requireRect(rect, "rect");
            if (inputByteArray == null) {
                Error.throwError(TypeError, 2007, "inputByteArray");
            }
            var within:Rectangle = wholePixels(rect).intersection(this.rect);
            for (var y:int = within.top; y < within.bottom; y++) {
                for (var x:int = within.left; x < within.right; x++) {
                    setPixel32(x, y, inputByteArray.readUnsignedInt());
                }
            }
        }

        [API("662")]
        public function setVector(rect:Rectangle, inputVector:Vector.<uint>):void {
            requireRect(rect, "rect");
            if (inputVector == null) {
                Error.throwError(TypeError, 2007, "imputVector");
            }
            var within:Rectangle = wholePixels(rect).intersection(this.rect);
            var i:int = 0;
            for (var y:int = within.top; y < within.bottom; y++) {
                for (var x:int = within.left; x < within.right; x++) {
                    if (i >= inputVector.length) {
                        Error.throwError(RangeError, 2006);
                    }
                    setPixel32(x, y, inputVector[i++]);
                }
            }
        }

        /** Pictures are drawn, alone or as parts of a display object. What else there is, is left out, which the log tells. */
        public function draw(
            source:IBitmapDrawable, matrix:Matrix = null, colorTransform:ColorTransform = null, blendMode:String = null,
            clipRect:Rectangle = null, smoothing:Boolean = false
        ):void {
            if (source == null) {
                Error.throwError(TypeError, 2007, "source");
            }
            var clip:Rectangle = clipRect == null ? rect : wholePixels(clipRect);
            var toTarget:Matrix = matrix == null ? new Matrix() : matrix;
            var colors:ColorTransform = colorTransform == null ? new ColorTransform() : colorTransform;
            if (!Painting.canBlend(blendMode)) {
                return;
            }
            if (source is BitmapData) {
                runtime_internal::paint(BitmapData(source), toTarget, colors, clip, smoothing);
            } else {
                DisplayObject(source).runtime_internal::paint(new Painting(this, clip, smoothing), toTarget, colors);
            }
        }

        /** Draws a picture over what is there. Errors: ArgumentError #2015 where one of them has no pixels. */
        runtime_internal function paint(
            picture:BitmapData, matrix:Matrix, colorTransform:ColorTransform, clip:Rectangle, smoothing:Boolean
        ):void {
            paintPixels(
                picture, [matrix.a, matrix.b, matrix.c, matrix.d, matrix.tx, matrix.ty], clip.x, clip.y, clip.width,
                clip.height, smoothing, valuesOf(colorTransform));
        }

        [API("680")]
        public function drawWithQuality(
            source:IBitmapDrawable, matrix:Matrix = null, colorTransform:ColorTransform = null, blendMode:String = null,
            clipRect:Rectangle = null, smoothing:Boolean = false, quality:String = null
        ):void {
            draw(source, matrix, colorTransform, blendMode, clipRect, smoothing);
        }

        public function applyFilter(
            sourceBitmapData:BitmapData, sourceRect:Rectangle, destPoint:Point, filter:BitmapFilter
        ):void {
            Unimplemented.throwFor("flash.display::BitmapData/applyFilter()");
        }

        public function generateFilterRect(sourceRect:Rectangle, filter:BitmapFilter):Rectangle {
            Unimplemented.throwFor("flash.display::BitmapData/generateFilterRect()");
            return null;
        }

        [API("680")]
        public function encode(rect:Rectangle, compressor:Object, byteArray:ByteArray = null):ByteArray {
            requireRect(rect, "rect");
            if (compressor == null) {
                Error.throwError(TypeError, 2007, "compressor");
            }
            if (!(compressor is PNGEncoderOptions || compressor is JPEGEncoderOptions)) {
                Unimplemented.throwFor("flash.display::BitmapData/encode() other than as PNG or JPEG");
            }
            var part:BitmapData = new BitmapData(widthOf(rect), heightOf(rect), transparent, 0);
            part.copyPixels(this, rect, new Point());
            var result:ByteArray = byteArray == null ? new ByteArray() : byteArray;
            if (compressor is JPEGEncoderOptions) {
                part.writeJpeg(result, JPEGEncoderOptions(compressor).quality);
            } else {
                part.writePng(result);
            }
            return result;
        }

        /** Nothing is shown, so there is nothing to hold back. */
        public function lock():void {
        }

        public function unlock(changeRect:Rectangle = null):void {
        }

        private static function requireRect(rect:Rectangle, name:String):void {
            if (rect == null) {
                Error.throwError(TypeError, 2007, name);
            }
        }

        private static function requirePoint(point:Point, name:String):void {
            if (point == null) {
                Error.throwError(TypeError, 2007, name);
            }
        }

        private static function requireSource(source:BitmapData):void {
            if (source == null) {
                Error.throwError(TypeError, 2007, "sourceBitmapData");
            }
        }

        private static function wholePixels(rect:Rectangle):Rectangle {
            return new Rectangle(leftOf(rect), topOf(rect), widthOf(rect), heightOf(rect));
        }

        /** The nearest whole number; of two the even one. */
        private static function rounded(value:Number):int {
            var below:Number = Math.floor(value);
            var rest:Number = value - below;
            return rest > 0.5 || rest == 0.5 && below % 2 != 0 ? below + 1 : below;
        }

        private static function leftOf(rect:Rectangle):int {
            return rounded(rect.x);
        }

        private static function topOf(rect:Rectangle):int {
            return rounded(rect.y);
        }

        private static function widthOf(rect:Rectangle):int {
            return rounded(rect.x + rect.width) - rounded(rect.x);
        }

        private static function heightOf(rect:Rectangle):int {
            return rounded(rect.y + rect.height) - rounded(rect.y);
        }

        private native function copyAll(source:BitmapData):void;

        private native function fill(x:int, y:int, width:int, height:int, color:uint):void;

        private native function copyRegion(
            source:BitmapData, x:int, y:int, width:int, height:int, toX:int, toY:int, alpha:BitmapData, alphaX:int, alphaY:int,
            merge:Boolean
        ):void;

        private native function copyOneChannel(
            source:BitmapData, x:int, y:int, width:int, height:int, toX:int, toY:int, from:uint, to:uint
        ):void;

        private native function adjust(x:int, y:int, width:int, height:int, values:Array):void;

        private native function paintPixels(
            source:BitmapData, matrix:Array, clipX:int, clipY:int, clipWidth:int, clipHeight:int, isSmooth:Boolean,
            colors:Array
        ):void;

        private native function compareEach(
            source:BitmapData, x:int, y:int, width:int, height:int, toX:int, toY:int, operation:String, threshold:uint,
            color:uint, mask:uint, copySource:Boolean
        ):uint;

        private native function mix(
            source:BitmapData, x:int, y:int, width:int, height:int, toX:int, toY:int, red:uint, green:uint, blue:uint, alpha:uint
        ):void;

        private native function mapPalette(
            source:BitmapData, x:int, y:int, width:int, height:int, toX:int, toY:int, red:Array, green:Array, blue:Array,
            alpha:Array
        ):void;

        private native function count(x:int, y:int, width:int, height:int):Array;

        private native function makePerlinNoise(
            baseX:Number, baseY:Number, octaves:uint, seed:int, isFractal:Boolean, channels:uint, isGray:Boolean, offsets:Array
        ):void;

        private native function dissolve(
            source:BitmapData, x:int, y:int, width:int, height:int, toX:int, toY:int, seed:int, pixels:int, color:uint
        ):int;

        private native function colorBounds(mask:uint, color:uint, findColor:Boolean):Array;

        private native function isHit(x:int, y:int, least:uint):Boolean;

        private native function isRegionHit(x:int, y:int, width:int, height:int, least:uint):Boolean;

        private native function meets(other:BitmapData, least:uint, x:int, y:int, otherLeast:uint):Boolean;

        private native function subtract(one:BitmapData, other:BitmapData):Boolean;

        private native function readRegion(x:int, y:int, width:int, height:int):Array;

        private native function writePng(target:ByteArray):void;

        private native function writeJpeg(target:ByteArray, quality:uint):void;
    }
}
