package flash.html {
    [Version("air1.0")]
    public class HTMLHistoryItem {
        private var _isPost:Boolean;
        private var _originalUrl:String;
        private var _title:String;
        private var _url:String;

        public function HTMLHistoryItem(url:String, originalUrl:String, isPost:Boolean, title:String) {
            super();
            _url = url;
            _originalUrl = originalUrl;
            _isPost = isPost;
            _title = title;
        }

        public function get isPost():Boolean {
            return _isPost;
        }

        public function get originalUrl():String {
            return _originalUrl;
        }

        public function get title():String {
            return _title;
        }

        public function get url():String {
            return _url;
        }
    }
}
