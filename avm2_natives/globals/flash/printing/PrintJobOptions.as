package flash.printing {
    public class PrintJobOptions {
        public var pixelsPerInch:Number = 0;
        public var printAsBitmap:Boolean;
        public var printMethod:String;

        public function PrintJobOptions(printAsBitmap:Boolean = false) {
            super();
            this.printAsBitmap = printAsBitmap;
        }
    }
}
