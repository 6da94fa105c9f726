package guatu.sheets;

/** Hears how far a long piece of work is. */
@FunctionalInterface
public interface Progress {

    Progress UNHEARD = (total, done) -> {};

    /**
     * @param total how many rows there are
     * @param done how many of them are done
     */
    void at(int total, int done);
}
