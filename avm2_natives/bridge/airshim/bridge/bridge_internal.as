package airshim.bridge {
    /** What the bridge's classes call on each other and a program doesn't see. */
    public namespace bridge_internal = "http://airshim/bridge";
}
