package flash.display {
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.geom.ColorTransform;
    import flash.geom.Matrix;
    import flash.geom.Rectangle;

    /**
     * What `BitmapData.draw` does with a display object: pictures are drawn with their pixels. Of what would have to be
     * rasterised, nothing is drawn and the log tells; the program goes on.
     */
    internal final class Painting {
        private var _target:BitmapData;
        private var _clip:Rectangle;
        private var _isSmooth:Boolean;

        public function Painting(target:BitmapData, clip:Rectangle, isSmooth:Boolean) {
            super();
            _target = target;
            _clip = clip;
            _isSmooth = isSmooth;
        }

        /** Draws a picture over what is there. */
        internal function addPicture(picture:BitmapData, matrix:Matrix, color:ColorTransform, isSmooth:Boolean):void {
            if (picture != null && picture.runtime_internal::isValid) {
                _target.runtime_internal::paint(picture, matrix, color, _clip, isSmooth || _isSmooth);
            }
        }

        /** Draws a child of something that is drawn with `matrix` and `color`. */
        internal function addChild(child:DisplayObject, matrix:Matrix, color:ColorTransform):void {
            if (!child._visible || child.isMask) {
                return;
            }
            if (child.mask != null || child.scrollRect != null) {
                leaveOut("of what is masked");
                return;
            }
            if (!canBlend(child.blendMode)) {
                return;
            }
            if (child._filters != null && child._filters.length > 0) {
                leaveOut("with filters");
            }
            var toTarget:Matrix = child.runtime_internal::matrix;
            toTarget.concat(matrix);
            var colors:ColorTransform = color;
            if (child._color != null) {
                colors = new ColorTransform();
                colors.concat(color);
                colors.concat(child._color);
            }
            child.runtime_internal::paint(this, toTarget, colors);
        }

        /** Whether it is one that merely puts pixels over others. */
        internal static function canBlend(mode:String):Boolean {
            if (mode == null || mode == BlendMode.NORMAL || mode == BlendMode.LAYER) {
                return true;
            }
            leaveOut("with the blend mode " + mode);
            return false;
        }

        /** Something isn't drawn. */
        internal static function leaveOut(what:String):void {
            Unimplemented.warnOf("flash.display::BitmapData/draw() " + what);
        }
    }
}
