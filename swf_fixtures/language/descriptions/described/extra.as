package described {
    public namespace extra = "urn:extra";
}
