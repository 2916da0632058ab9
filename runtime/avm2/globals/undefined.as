package {
    public const undefined:* = void 0;
}
