package {
    import flash.display.Bitmap;
    import flash.display.BitmapData;
    import flash.display.PNGEncoderOptions;
    import flash.display.Shape;
    import flash.display.SimpleButton;
    import flash.display.Sprite;
    import flash.geom.ColorTransform;
    import flash.geom.Matrix;
    import flash.geom.Rectangle;
    import flash.text.TextField;
    import flash.utils.ByteArray;

    /** BitmapData.draw(): pictures with their pixels, and that a program goes on where there is something else to draw. */
    public class Test extends Sprite {
        private static const RED:uint = 0xFFFF0000;
        private static const BLUE:uint = 0xFF0000FF;

        private var picture:BitmapData = new BitmapData(2, 1, true, RED);

        public function Test() {
            picture.setPixel32(1, 0, BLUE);
            pictures();
            displayObjects();
            otherwise();
            encoded();
        }

        private function pictures():void {
            show("as it is", picture);
            show("moved", picture, new Matrix(1, 0, 0, 1, 1, 1));
            show("scaled", picture, new Matrix(2, 0, 0, 2));
            show("turned", picture, new Matrix(0, 1, -1, 0, 1, 0));
            show("without extent", picture, new Matrix(0, 0, 0, 0));
            show("coloured", picture, null, new ColorTransform(0, 1, 1, 1, 0, 255));
            show("clipped", picture, null, null, new Rectangle(1, 0, 5, 5));
            show("clipped away", picture, null, null, new Rectangle(2, 0, 5, 5));
            var half:BitmapData = new BitmapData(1, 1, true, 0x80000000);
            var white:BitmapData = new BitmapData(1, 1, false, 0xFFFFFF);
            white.draw(half);
            trace("half", white.getPixel32(0, 0).toString(16));
        }

        private function displayObjects():void {
            // Its own place and visibility don't count, those of what is in it do.
            var bitmap:Bitmap = new Bitmap(picture);
            bitmap.x = 2;
            bitmap.visible = false;
            show("bitmap", bitmap);
            var parent:Sprite = new Sprite();
            parent.x = 100;
            var inner:Sprite = new Sprite();
            inner.x = 1;
            inner.scaleX = 2;
            parent.addChild(inner);
            inner.addChild(new Bitmap(picture));
            show("sprite", parent);
            var over:Bitmap = new Bitmap(new BitmapData(1, 1, false, 0x00FF00));
            parent.addChild(over);
            over.x = 2;
            show("in order", parent);
            over.visible = false;
            show("hidden", parent);
            inner.transform.colorTransform = new ColorTransform(1, 1, 1, 1, 0, 255);
            show("coloured child", parent, null, new ColorTransform(0));
            inner.alpha = 0;
            show("clear", parent);
            show("button", new SimpleButton(new Bitmap(picture)));
            show("empty", new Bitmap());
        }

        private function otherwise():void {
            var shape:Shape = new Shape();
            shape.graphics.beginFill(0);
            shape.graphics.drawRect(0, 0, 4, 2);
            attempt("shape", function ():void { target().draw(shape); });
            var field:TextField = new TextField();
            field.text = "text";
            attempt("text", function ():void { target().draw(field); });
            attempt("stage", function ():void { target().drawWithQuality(stage, null, null, null, null, false, "best"); });
            attempt("nothing", function ():void { target().draw(null); });
            var gone:BitmapData = target();
            gone.dispose();
            attempt("from nowhere", function ():void { target().draw(gone); });
            attempt("to nowhere", function ():void { gone.draw(picture); });
            show("from nowhere by a bitmap", new Bitmap(gone));
        }

        private function encoded():void {
            var file:ByteArray = picture.encode(picture.rect, new PNGEncoderOptions());
            trace(file[1] == 0x50, file[2] == 0x4E, file[3] == 0x47, file[19], file[23]);
            attempt("encode nothing", function ():void { picture.encode(null, new PNGEncoderOptions()); });
            attempt("encode as nothing", function ():void { picture.encode(picture.rect, null); });
        }

        private function target():BitmapData {
            return new BitmapData(4, 2, true, 0);
        }

        private function show(name:String, source:*, matrix:Matrix = null, color:ColorTransform = null, clip:Rectangle = null):void {
            var result:BitmapData = target();
            result.draw(source, matrix, color, null, clip);
            var rows:Array = [];
            for (var y:int = 0; y < 2; y++) {
                var row:String = "";
                for (var x:int = 0; x < 4; x++) {
                    row += letter(result.getPixel32(x, y));
                }
                rows.push(row);
            }
            trace(name + ":", rows.join(" "));
        }

        private static function letter(color:uint):String {
            switch (color) {
                case 0:
                    return ".";
                case RED:
                    return "r";
                case BLUE:
                    return "b";
                case 0xFF00FF00:
                    return "g";
                case 0xFF00FFFF:
                    return "c";
                case 0xFFFFFF00:
                    return "y";
                default:
                    return "(" + color.toString(16) + ")";
            }
        }

        private function attempt(name:String, action:Function):void {
            try {
                action();
                trace(name + ": done");
            } catch (error:Error) {
                trace(name + ": " + error);
            }
        }
    }
}
