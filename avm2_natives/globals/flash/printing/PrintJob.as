package flash.printing {
    import airshim.Unimplemented;
    import flash.display.Sprite;
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;

    /** Something to be printed. There is no printer: no job starts, as if the user had cancelled it. */
    public class PrintJob extends EventDispatcher {
        private var _copies:int = 1;
        private var _jobName:String = null;
        private var _orientation:String = null;
        private var _printer:String = null;

        public function PrintJob() {
            super();
        }

        [API("667")]
        public static function get isSupported():Boolean {
            return false;
        }

        [Version("air2.0")]
        public static function get active():Boolean {
            return false;
        }

        [Version("air2.0")]
        public static function get printers():Vector.<String> {
            return new Vector.<String>();
        }

        [Version("air2.0")]
        public static function get supportsPageSetupDialog():Boolean {
            return false;
        }

        public function start():Boolean {
            return false;
        }

        [Version("air2.0")]
        public function start2(uiOptions:PrintUIOptions = null, showPrintDialog:Boolean = true):Boolean {
            return false;
        }

        /** Errors: Error #2057: no job has started. */
        public function addPage(sprite:Sprite, printArea:Rectangle = null, options:PrintJobOptions = null, frameNum:int = 0):void {
            Error.throwError(Error, 2057);
        }

        /** Errors: Error #2056: no job has started. */
        public function send():void {
            Error.throwError(Error, 2056);
        }

        [Version("air2.0")]
        public function terminate():void {
        }

        [Version("air2.0")]
        public function selectPaperSize(paperSize:String):void {
            Unimplemented.throwFor("flash.printing::PrintJob/selectPaperSize()");
        }

        [Version("air2.0")]
        public function showPageSetupDialog():Boolean {
            Unimplemented.throwFor("flash.printing::PrintJob/showPageSetupDialog()");
            return false;
        }

        public function get pageHeight():int {
            return 0;
        }

        public function get pageWidth():int {
            return 0;
        }

        public function get paperHeight():int {
            return 0;
        }

        public function get paperWidth():int {
            return 0;
        }

        [Version("air2.0")]
        public function get firstPage():int {
            return 0;
        }

        [Version("air2.0")]
        public function get lastPage():int {
            return 0;
        }

        [Version("air2.0")]
        public function get isColor():Boolean {
            return false;
        }

        [Version("air2.0")]
        public function get maxPixelsPerInch():Number {
            return 0;
        }

        [Version("air2.0")]
        public function get paperArea():Rectangle {
            return null;
        }

        [Version("air2.0")]
        public function get printableArea():Rectangle {
            return null;
        }

        [Version("air2.0")]
        public function get copies():int {
            return _copies;
        }

        public function set copies(value:int):void {
            _copies = value;
        }

        [Version("air2.0")]
        public function get jobName():String {
            return _jobName;
        }

        public function set jobName(value:String):void {
            _jobName = value;
        }

        public function get orientation():String {
            return _orientation;
        }

        public function set orientation(value:String):void {
            _orientation = value;
        }

        [Version("air2.0")]
        public function get printer():String {
            return _printer;
        }

        public function set printer(value:String):void {
            _printer = value;
        }
    }
}
