package flash.media {
    public final dynamic class ID3Info {
        public var album:String;
        public var artist:String;
        public var comment:String;
        public var genre:String;
        public var songName:String;
        public var track:String;
        public var year:String;

        public function ID3Info() {
            super();
        }
    }
}
