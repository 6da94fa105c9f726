package guatu.sheets;

/** The words of a message, in the language of who reads them. */
@FunctionalInterface
public interface Words {

    String of(String key, Object... arguments);
}
