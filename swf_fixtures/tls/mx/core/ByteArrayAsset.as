package mx.core {
    import flash.utils.ByteArray;

    /** What the compiler makes the classes of embedded files extend. */
    public class ByteArrayAsset extends ByteArray {
    }
}
