package flash.net {
    [API("667")]
    public final class NetGroupInfo {
        private var _objectReplicationReceiveBytesPerSecond:Number;
        private var _objectReplicationSendBytesPerSecond:Number;
        private var _postingReceiveControlBytesPerSecond:Number;
        private var _postingReceiveDataBytesPerSecond:Number;
        private var _postingSendControlBytesPerSecond:Number;
        private var _postingSendDataBytesPerSecond:Number;
        private var _routingReceiveBytesPerSecond:Number;
        private var _routingSendBytesPerSecond:Number;

        public function NetGroupInfo(
            postingSendDataBytesPerSecond:Number, postingSendControlBytesPerSecond:Number,
            postingReceiveDataBytesPerSecond:Number, postingReceiveControlBytesPerSecond:Number,
            routingSendBytesPerSecond:Number, routingReceiveBytesPerSecond:Number,
            objectReplicationSendBytesPerSecond:Number, objectReplicationReceiveBytesPerSecond:Number
        ) {
            super();
            _postingSendDataBytesPerSecond = postingSendDataBytesPerSecond;
            _postingSendControlBytesPerSecond = postingSendControlBytesPerSecond;
            _postingReceiveDataBytesPerSecond = postingReceiveDataBytesPerSecond;
            _postingReceiveControlBytesPerSecond = postingReceiveControlBytesPerSecond;
            _routingSendBytesPerSecond = routingSendBytesPerSecond;
            _routingReceiveBytesPerSecond = routingReceiveBytesPerSecond;
            _objectReplicationSendBytesPerSecond = objectReplicationSendBytesPerSecond;
            _objectReplicationReceiveBytesPerSecond = objectReplicationReceiveBytesPerSecond;
        }

        public function get objectReplicationReceiveBytesPerSecond():Number {
            return _objectReplicationReceiveBytesPerSecond;
        }

        public function get objectReplicationSendBytesPerSecond():Number {
            return _objectReplicationSendBytesPerSecond;
        }

        public function get postingReceiveControlBytesPerSecond():Number {
            return _postingReceiveControlBytesPerSecond;
        }

        public function get postingReceiveDataBytesPerSecond():Number {
            return _postingReceiveDataBytesPerSecond;
        }

        public function get postingSendControlBytesPerSecond():Number {
            return _postingSendControlBytesPerSecond;
        }

        public function get postingSendDataBytesPerSecond():Number {
            return _postingSendDataBytesPerSecond;
        }

        public function get routingReceiveBytesPerSecond():Number {
            return _routingReceiveBytesPerSecond;
        }

        public function get routingSendBytesPerSecond():Number {
            return _routingSendBytesPerSecond;
        }
    }
}
