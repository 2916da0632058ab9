package {
    public const Infinity:Number = 1 / 0;
}
