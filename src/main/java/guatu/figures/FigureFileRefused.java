package guatu.figures;

import java.util.List;

/** A file of figures with rows that can't be loaded, each named; nothing of it was loaded. */
public final class FigureFileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FigureFileRefused(List<Problem> problems) {
        super("%d rows can't be loaded; the first: %s".formatted(problems.size(), problems.getFirst()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param row as a spreadsheet counts: the header is row 1
     * @param expected what should stand there
     */
    public record Problem(long row, String column, String found, Expected expected) {}

    /** What should have stood in a cell. */
    public enum Expected {
        FILE,
        COLUMN,
        COLUMNS,
        VALUE,
        NUMBER,
        KIND,
        QUALIFIER,
        ORGANISATION,
        PERMISSION,
        UNIQUE;

        /** The name under which its words are found. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
