package guatu.promotion.reading;

import guatu.promotion.Lead;
import guatu.promotion.Money;
import guatu.promotion.Stage;
import guatu.promotion.pipeline.StageClocks;
import java.util.List;
import java.util.Optional;

/** The pipeline on a day: a column per stage. */
public record Board(List<Column> columns) {

    public Board {
        columns = List.copyOf(columns);
    }

    /**
     * @param count active deals in the stage
     * @param stuck of them beyond the stage's limit
     * @param sums of planned investment, one per currency
     * @param cards those whose clocks run longest
     */
    public record Column(
            Stage stage,
            Optional<StageClocks.Limit> limit,
            long count,
            long stuck,
            List<Money> sums,
            List<Card> cards) {}

    public record Card(Lead lead, Optional<StageClocks.Reading> clock) {}

    public long count() {
        return columns.stream().mapToLong(Column::count).sum();
    }

    public long stuck() {
        return columns.stream().mapToLong(Column::stuck).sum();
    }
}
