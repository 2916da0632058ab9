package flash.net {
    [API("667")]
    public final class NetStreamMulticastInfo {
        private var _bytesPushedFromPeers:Number;
        private var _bytesPushedToPeers:Number;
        private var _bytesReceivedFromIPMulticast:Number;
        private var _bytesReceivedFromServer:Number;
        private var _bytesRequestedByPeers:Number;
        private var _bytesRequestedFromPeers:Number;
        private var _fragmentsPushedFromPeers:Number;
        private var _fragmentsPushedToPeers:Number;
        private var _fragmentsReceivedFromIPMulticast:Number;
        private var _fragmentsReceivedFromServer:Number;
        private var _fragmentsRequestedByPeers:Number;
        private var _fragmentsRequestedFromPeers:Number;
        private var _receiveControlBytesPerSecond:Number;
        private var _receiveDataBytesPerSecond:Number;
        private var _receiveDataBytesPerSecondFromIPMulticast:Number;
        private var _receiveDataBytesPerSecondFromServer:Number;
        private var _sendControlBytesPerSecond:Number;
        private var _sendControlBytesPerSecondToServer:Number;
        private var _sendDataBytesPerSecond:Number;

        public function NetStreamMulticastInfo(
            sendDataBytesPerSecond:Number, sendControlBytesPerSecond:Number, receiveDataBytesPerSecond:Number,
            receiveControlBytesPerSecond:Number, bytesPushedToPeers:Number, fragmentsPushedToPeers:Number,
            bytesRequestedByPeers:Number, fragmentsRequestedByPeers:Number, bytesPushedFromPeers:Number,
            fragmentsPushedFromPeers:Number, bytesRequestedFromPeers:Number, fragmentsRequestedFromPeers:Number,
            sendControlBytesPerSecondToServer:Number, receiveDataBytesPerSecondFromServer:Number,
            bytesReceivedFromServer:Number, fragmentsReceivedFromServer:Number,
            receiveDataBytesPerSecondFromIPMulticast:Number, bytesReceivedFromIPMulticast:Number,
            fragmentsReceivedFromIPMulticast:Number
        ) {
            super();
            _sendDataBytesPerSecond = sendDataBytesPerSecond;
            _sendControlBytesPerSecond = sendControlBytesPerSecond;
            _receiveDataBytesPerSecond = receiveDataBytesPerSecond;
            _receiveControlBytesPerSecond = receiveControlBytesPerSecond;
            _bytesPushedToPeers = bytesPushedToPeers;
            _fragmentsPushedToPeers = fragmentsPushedToPeers;
            _bytesRequestedByPeers = bytesRequestedByPeers;
            _fragmentsRequestedByPeers = fragmentsRequestedByPeers;
            _bytesPushedFromPeers = bytesPushedFromPeers;
            _fragmentsPushedFromPeers = fragmentsPushedFromPeers;
            _bytesRequestedFromPeers = bytesRequestedFromPeers;
            _fragmentsRequestedFromPeers = fragmentsRequestedFromPeers;
            _sendControlBytesPerSecondToServer = sendControlBytesPerSecondToServer;
            _receiveDataBytesPerSecondFromServer = receiveDataBytesPerSecondFromServer;
            _bytesReceivedFromServer = bytesReceivedFromServer;
            _fragmentsReceivedFromServer = fragmentsReceivedFromServer;
            _receiveDataBytesPerSecondFromIPMulticast = receiveDataBytesPerSecondFromIPMulticast;
            _bytesReceivedFromIPMulticast = bytesReceivedFromIPMulticast;
            _fragmentsReceivedFromIPMulticast = fragmentsReceivedFromIPMulticast;
        }

        public function get bytesPushedFromPeers():Number {
            return _bytesPushedFromPeers;
        }

        public function get bytesPushedToPeers():Number {
            return _bytesPushedToPeers;
        }

        public function get bytesReceivedFromIPMulticast():Number {
            return _bytesReceivedFromIPMulticast;
        }

        public function get bytesReceivedFromServer():Number {
            return _bytesReceivedFromServer;
        }

        public function get bytesRequestedByPeers():Number {
            return _bytesRequestedByPeers;
        }

        public function get bytesRequestedFromPeers():Number {
            return _bytesRequestedFromPeers;
        }

        public function get fragmentsPushedFromPeers():Number {
            return _fragmentsPushedFromPeers;
        }

        public function get fragmentsPushedToPeers():Number {
            return _fragmentsPushedToPeers;
        }

        public function get fragmentsReceivedFromIPMulticast():Number {
            return _fragmentsReceivedFromIPMulticast;
        }

        public function get fragmentsReceivedFromServer():Number {
            return _fragmentsReceivedFromServer;
        }

        public function get fragmentsRequestedByPeers():Number {
            return _fragmentsRequestedByPeers;
        }

        public function get fragmentsRequestedFromPeers():Number {
            return _fragmentsRequestedFromPeers;
        }

        public function get receiveControlBytesPerSecond():Number {
            return _receiveControlBytesPerSecond;
        }

        public function get receiveDataBytesPerSecond():Number {
            return _receiveDataBytesPerSecond;
        }

        public function get receiveDataBytesPerSecondFromIPMulticast():Number {
            return _receiveDataBytesPerSecondFromIPMulticast;
        }

        public function get receiveDataBytesPerSecondFromServer():Number {
            return _receiveDataBytesPerSecondFromServer;
        }

        public function get sendControlBytesPerSecond():Number {
            return _sendControlBytesPerSecond;
        }

        public function get sendControlBytesPerSecondToServer():Number {
            return _sendControlBytesPerSecondToServer;
        }

        public function get sendDataBytesPerSecond():Number {
            return _sendDataBytesPerSecond;
        }
    }
}
