package flash.geom {
    public class ColorTransform {
        public var redMultiplier:Number;
        public var greenMultiplier:Number;
        public var blueMultiplier:Number;
        public var alphaMultiplier:Number;
        public var redOffset:Number;
        public var greenOffset:Number;
        public var blueOffset:Number;
        public var alphaOffset:Number;

        public function ColorTransform(
            redMultiplier:Number = 1.0, greenMultiplier:Number = 1.0, blueMultiplier:Number = 1.0, alphaMultiplier:Number = 1.0,
            redOffset:Number = 0, greenOffset:Number = 0, blueOffset:Number = 0, alphaOffset:Number = 0
        ) {
            super();
            this.redMultiplier = redMultiplier;
            this.greenMultiplier = greenMultiplier;
            this.blueMultiplier = blueMultiplier;
            this.alphaMultiplier = alphaMultiplier;
            this.redOffset = redOffset;
            this.greenOffset = greenOffset;
            this.blueOffset = blueOffset;
            this.alphaOffset = alphaOffset;
        }

        public function get color():uint {
            return (int(redOffset) << 16) | (int(greenOffset) << 8) | int(blueOffset);
        }

        public function set color(newColor:uint):void {
            redMultiplier = greenMultiplier = blueMultiplier = 0;
            redOffset = (newColor >> 16) & 0xFF;
            greenOffset = (newColor >> 8) & 0xFF;
            blueOffset = newColor & 0xFF;
        }

        /** Makes this transform apply `second` first and itself then. */
        public function concat(second:ColorTransform):void {
            redOffset += redMultiplier * second.redOffset;
            greenOffset += greenMultiplier * second.greenOffset;
            blueOffset += blueMultiplier * second.blueOffset;
            alphaOffset += alphaMultiplier * second.alphaOffset;
            redMultiplier *= second.redMultiplier;
            greenMultiplier *= second.greenMultiplier;
            blueMultiplier *= second.blueMultiplier;
            alphaMultiplier *= second.alphaMultiplier;
        }

        public function toString():String {
            return "(redMultiplier=" + redMultiplier + ", greenMultiplier=" + greenMultiplier
                + ", blueMultiplier=" + blueMultiplier + ", alphaMultiplier=" + alphaMultiplier
                + ", redOffset=" + redOffset + ", greenOffset=" + greenOffset
                + ", blueOffset=" + blueOffset + ", alphaOffset=" + alphaOffset + ")";
        }
    }
}
