package airshim.bridge {
    import flash.utils.ByteArray;

    /**
     * What the host tells a player that isn't in a page: JSON, which the host puts into the SWF as this class's binary data. In a
     * page it is empty.
     */
    public final class StartData extends ByteArray {
    }
}
