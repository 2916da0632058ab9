package flash.utils {
    public interface IDataOutput2 extends IDataOutput {
    }
}
