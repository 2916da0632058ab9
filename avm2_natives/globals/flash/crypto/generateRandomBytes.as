package flash.crypto {
    import airshim.fillWithRandomBytes;
    import flash.utils.ByteArray;

    /** So many bytes that nobody can foretell, 1 to 1024. Errors: ArgumentError #2004 for another number. */
    [API("674")]
    public function generateRandomBytes(numberRandomBytes:uint):ByteArray {
        if (numberRandomBytes < 1 || numberRandomBytes > 1024) {
            Error.throwError(ArgumentError, 2004);
        }
        var bytes:ByteArray = new ByteArray();
        bytes.length = numberRandomBytes;
        fillWithRandomBytes(bytes);
        return bytes;
    }
}
