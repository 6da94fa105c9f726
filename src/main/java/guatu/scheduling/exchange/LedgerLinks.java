package guatu.scheduling.exchange;

import guatu.scheduling.Ground;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Span;
import guatu.scheduling.exchange.LedgerRows.Column;
import guatu.scheduling.exchange.LedgerRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ledger's sheet of links. */
final class LedgerLinks {

    private static final Map<String, LinkType> TYPES = Map.of(
            "", LinkType.FINISH_TO_START,
            "finish_to_start", LinkType.FINISH_TO_START,
            "完成后开始", LinkType.FINISH_TO_START,
            "start_to_start", LinkType.START_TO_START,
            "开始后开始", LinkType.START_TO_START,
            "finish_to_finish", LinkType.FINISH_TO_FINISH,
            "完成后完成", LinkType.FINISH_TO_FINISH,
            "start_to_finish", LinkType.START_TO_FINISH,
            "开始后完成", LinkType.START_TO_FINISH);
    private static final Map<String, Ground> GROUNDS = Map.of(
            "", Ground.TECHNICAL,
            "technical", Ground.TECHNICAL,
            "技术", Ground.TECHNICAL,
            "legal", Ground.LEGAL,
            "法定", Ground.LEGAL,
            "customary", Ground.CUSTOMARY,
            "习惯", Ground.CUSTOMARY);
    private static final Map<String, Boolean> ELAPSED =
            Map.of("", false, "working", false, "工作日", false, "calendar", true, "日历日", true);

    private LedgerLinks() {}

    static List<Link> read(String name, byte[] content) throws UnreadablePlanException {
        List<Link> links = new ArrayList<>();
        for (Row row :
                LedgerRows.read(name, content, List.of(Column.INITIATIVE, Column.PREDECESSOR, Column.SUCCESSOR))) {
            int lag = row.wholeNumber(Column.LAG_DAYS, 0);
            boolean elapsed = choice(row, Column.LAG_UNIT, ELAPSED);
            String initiative = row.text(Column.INITIATIVE);
            links.add(new Link(
                    LedgerActivity.key(initiative, row.text(Column.PREDECESSOR)),
                    LedgerActivity.key(initiative, row.text(Column.SUCCESSOR)),
                    choice(row, Column.LINK_TYPE, TYPES),
                    elapsed ? Span.calendarDays(lag) : Span.workingDays(lag),
                    choice(row, Column.GROUND, GROUNDS),
                    row.text(Column.SOURCE)));
        }
        return links;
    }

    private static <T> T choice(Row row, Column column, Map<String, T> choices) throws UnreadablePlanException {
        T chosen = choices.get(row.text(column));
        if (chosen == null) {
            throw row.wrong(column, "one of the ledger's words for it");
        }
        return chosen;
    }
}
