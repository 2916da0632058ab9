package flash.text {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.display.BitmapData;
    import flash.display.Stage;
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air2.0")]
    public class StageText extends EventDispatcher {
        private var _autoCapitalize:String;
        private var _autoCorrect:Boolean;
        private var _color:uint;
        private var _displayAsPassword:Boolean;
        private var _editable:Boolean;
        private var _fontFamily:String;
        private var _fontPosture:String;
        private var _fontSize:int;
        private var _fontWeight:String;
        private var _locale:String;
        private var _maxChars:int;
        private var _multiline:Boolean;
        private var _restrict:String;
        private var _returnKeyLabel:String;
        private var _selectionActiveIndex:int;
        private var _selectionAnchorIndex:int;
        private var _softKeyboardType:String;
        private var _stage:Stage;
        private var _text:String;
        private var _textAlign:String;
        private var _viewPort:Rectangle;
        private var _visible:Boolean;

        public function StageText(initOptions:StageTextInitOptions = null) {
            super();
            requireApplicationSandbox();
        }

        public function get autoCapitalize():String {
            return _autoCapitalize;
        }

        public function set autoCapitalize(value:String):void {
            _autoCapitalize = value;
        }

        public function get autoCorrect():Boolean {
            return _autoCorrect;
        }

        public function set autoCorrect(value:Boolean):void {
            _autoCorrect = value;
        }

        public function get color():uint {
            return _color;
        }

        public function set color(value:uint):void {
            _color = value;
        }

        public function get displayAsPassword():Boolean {
            return _displayAsPassword;
        }

        public function set displayAsPassword(value:Boolean):void {
            _displayAsPassword = value;
        }

        public function get editable():Boolean {
            return _editable;
        }

        public function set editable(value:Boolean):void {
            _editable = value;
        }

        public function get fontFamily():String {
            return _fontFamily;
        }

        public function set fontFamily(value:String):void {
            _fontFamily = value;
        }

        public function get fontPosture():String {
            return _fontPosture;
        }

        public function set fontPosture(value:String):void {
            _fontPosture = value;
        }

        public function get fontSize():int {
            return _fontSize;
        }

        public function set fontSize(value:int):void {
            _fontSize = value;
        }

        public function get fontWeight():String {
            return _fontWeight;
        }

        public function set fontWeight(value:String):void {
            _fontWeight = value;
        }

        public function get locale():String {
            return _locale;
        }

        public function set locale(value:String):void {
            _locale = value;
        }

        public function get maxChars():int {
            return _maxChars;
        }

        public function set maxChars(value:int):void {
            _maxChars = value;
        }

        public function get multiline():Boolean {
            return _multiline;
        }

        public function get restrict():String {
            return _restrict;
        }

        public function set restrict(value:String):void {
            _restrict = value;
        }

        public function get returnKeyLabel():String {
            return _returnKeyLabel;
        }

        public function set returnKeyLabel(value:String):void {
            _returnKeyLabel = value;
        }

        public function get selectionActiveIndex():int {
            return _selectionActiveIndex;
        }

        public function get selectionAnchorIndex():int {
            return _selectionAnchorIndex;
        }

        public function get softKeyboardType():String {
            return _softKeyboardType;
        }

        public function set softKeyboardType(value:String):void {
            _softKeyboardType = value;
        }

        public function get stage():Stage {
            return _stage;
        }

        public function set stage(value:Stage):void {
            _stage = value;
        }

        public function get text():String {
            return _text;
        }

        public function set text(value:String):void {
            _text = value;
        }

        public function get textAlign():String {
            return _textAlign;
        }

        public function set textAlign(value:String):void {
            _textAlign = value;
        }

        public function get viewPort():Rectangle {
            return _viewPort;
        }

        public function set viewPort(value:Rectangle):void {
            _viewPort = value;
        }

        public function get visible():Boolean {
            return _visible;
        }

        public function set visible(value:Boolean):void {
            _visible = value;
        }

        public function assignFocus():void {
            Unimplemented.throwFor("flash.text::StageText/assignFocus()");
        }

        public function dispose():void {
            Unimplemented.throwFor("flash.text::StageText/dispose()");
        }

        public function drawViewPortToBitmapData(bitmap:BitmapData):void {
            Unimplemented.throwFor("flash.text::StageText/drawViewPortToBitmapData()");
        }

        public function selectRange(anchorIndex:int, activeIndex:int):void {
            Unimplemented.throwFor("flash.text::StageText/selectRange()");
        }
    }
}
