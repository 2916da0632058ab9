package {
    import flash.display.Bitmap;
    import flash.display.BitmapData;
    import flash.display.JPEGEncoderOptions;
    import flash.display.JPEGXREncoderOptions;
    import flash.display.Loader;
    import flash.display.PNGEncoderOptions;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.geom.Rectangle;
    import flash.utils.ByteArray;

    /** BitmapData.encode: the files, read back through a Loader. A JPEG's colours are near, and have no transparency. */
    public class Test extends Sprite {
        private var picture:BitmapData = new BitmapData(32, 16, true, 0xFF2060C0);
        private var loader:Loader = new Loader();
        private var files:Array = [];

        public function Test() {
            picture.fillRect(new Rectangle(0, 0, 16, 16), 0xFFE08030);
            picture.fillRect(new Rectangle(16, 8, 16, 8), 0);
            add("PNG", new PNGEncoderOptions());
            add("JPEG", new JPEGEncoderOptions());
            add("JPEG of the best quality", new JPEGEncoderOptions(100));
            add("JPEG of more than the best", new JPEGEncoderOptions(1000));
            add("JPEG of the worst quality", new JPEGEncoderOptions(1));
            trace("smaller:", files[4][1].length < files[1][1].length, files[1][1].length < files[2][1].length);
            trace("the same:", files[2][1].length == files[3][1].length);

            var target:ByteArray = new ByteArray();
            target.writeByte(7);
            trace("behind:", picture.encode(new Rectangle(0, 0, 1, 1), new JPEGEncoderOptions(), target) == target,
                  target[0], target[1].toString(16), target[2].toString(16), target.position == target.length);
            attempt("as JPEG-XR", new JPEGXREncoderOptions());
            attempt("as nothing that there is", "PNG");
            attempt("as nothing", null);

            loader.contentLoaderInfo.addEventListener(Event.COMPLETE, onComplete);
            loader.loadBytes(files[0][1]);
        }

        private function add(name:String, options:Object):void {
            files.push([name, picture.encode(picture.rect, options)]);
        }

        private function onComplete(event:Event):void {
            var read:BitmapData = Bitmap(loader.content).bitmapData;
            trace(files.shift()[0] + ":", loader.contentLoaderInfo.contentType, read.width, read.height, read.transparent);
            // In the middle of each field, away from the borders, which a JPEG blurs.
            trace("  ", compare(read, 4, 8, 0xFFE08030), compare(read, 28, 3, 0xFF2060C0), compare(read, 28, 12, 0xFF000000),
                  read.getPixel32(28, 12) == 0);
            if (files.length > 0) {
                loader.loadBytes(files[0][1]);
            }
        }

        /** How far the colour is away: the same, near or elsewhere. */
        private function compare(read:BitmapData, x:int, y:int, expected:uint):String {
            var color:uint = read.getPixel32(x, y);
            var distance:int = 0;
            for (var shift:int = 0; shift < 32; shift += 8) {
                distance = Math.max(distance, Math.abs(int(color >> shift & 0xFF) - int(expected >> shift & 0xFF)));
            }
            return distance == 0 ? "same" : distance <= 8 ? "near" : "elsewhere";
        }

        private function attempt(name:String, options:Object):void {
            try {
                picture.encode(picture.rect, options);
                trace(name + ": done");
            } catch (error:Error) {
                trace(name + ":", error);
            }
        }
    }
}
