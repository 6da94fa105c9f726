package guatu.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an official document says, from its red head to its day.
 *
 * @param issuer whose document it is (发文机关); its mark stands in red at the top
 * @param number empty for a document that has none, such as a review pack
 * @param addressee to whom it goes (主送机关); empty for a document to everybody
 * @param attachments names of what goes with it (附件说明)
 * @param signature who signs (发文机关署名)
 * @param day of the document (成文日期)
 */
public record OfficialDocument(
        String issuer,
        Optional<DocumentNumber> number,
        String title,
        Optional<String> addressee,
        List<Block> body,
        List<String> attachments,
        String signature,
        LocalDate day) {

    public OfficialDocument {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /** A part of the body. */
    public sealed interface Block {

        /**
         * A heading; the writer does not number it.
         *
         * @param level 1 for 一、 2 for （一） 3 for 1.
         */
        record Heading(int level, String text) implements Block {

            public Heading {
                if (level < 1 || level > 3) {
                    throw new IllegalArgumentException(
                            "A heading of level %d. Expected 1 to 3. Try a paragraph instead.".formatted(level));
                }
            }
        }

        record Paragraph(String text) implements Block {}

        /**
         * A table whose header is repeated on every page.
         *
         * @param caption stands above it
         * @param rows each as long as the columns
         */
        record Grid(String caption, List<Column> columns, List<List<String>> rows) implements Block {

            public Grid {
                columns = List.copyOf(columns);
                rows = rows.stream().map(List::copyOf).toList();
                for (List<String> row : rows) {
                    if (row.size() != columns.size()) {
                        throw new IllegalArgumentException("A row of %d cells under %d columns. Try filling it up."
                                .formatted(row.size(), columns.size()));
                    }
                }
            }
        }

        /**
         * A chart of bars, drawn by the reader's program from the numbers in it: a vector, at any size.
         *
         * @param series each with a number per category
         */
        record Bars(String caption, List<String> categories, List<Series> series) implements Block {

            public Bars {
                categories = List.copyOf(categories);
                series = List.copyOf(series);
                for (Series one : series) {
                    if (one.values().size() != categories.size()) {
                        throw new IllegalArgumentException("%d numbers for %d categories. Try one for each."
                                .formatted(one.values().size(), categories.size()));
                    }
                }
            }
        }

        /** @param color six hexadecimal digits */
        record Series(String name, String color, List<BigDecimal> values) {

            public Series {
                values = List.copyOf(values);
            }
        }

        /** Starts a new section on its own page: lying ones for wide tables, upright ones after them. */
        record NewPage(boolean landscape) implements Block {}

        /**
         * @param share of the table's width, relative to the other columns
         * @param number true to set its cells to the right
         */
        record Column(String name, int share, boolean number) {}
    }
}
