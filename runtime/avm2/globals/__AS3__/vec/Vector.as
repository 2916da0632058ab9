package __AS3__.vec {
    /**
     * The generic class of lists of one element type: Vector.<T> is a class of its own for each T.
     */
    [Construct]
    public dynamic final class Vector {
        public function Vector(length:uint = 0, fixed:Boolean = false) {
        }
    }
}
