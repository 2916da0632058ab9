package flash.net {
    /** Whom the answer to a call goes to. */
    public class Responder {
        private var _result:Function;
        private var _status:Function;

        public function Responder(result:Function, status:Function = null) {
            super();
            _result = result;
            _status = status;
        }
    }
}
