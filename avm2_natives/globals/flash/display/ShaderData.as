package flash.display {
    import flash.utils.ByteArray;

    [API("662")]
    public dynamic class ShaderData {
        public function ShaderData(byteCode:ByteArray) {
            super();
        }
    }
}
