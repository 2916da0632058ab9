package flash.display {
    public interface IBitmapDrawable {
    }
}
