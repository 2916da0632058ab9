package flash.utils {
    public interface IDataInput2 extends IDataInput {
    }
}
