package {
    public const NaN:Number = 0 / 0;
}
