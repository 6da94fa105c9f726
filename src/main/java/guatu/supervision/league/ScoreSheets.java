package guatu.supervision.league;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.rules.RuleCheck;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.supervision.scoring.ScoreSheet;
import guatu.supervision.scoring.SheetBounds;
import guatu.supervision.scoring.SheetReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The score sheets in force: the product's, and an office's own versions, which are read before they are taken. */
@Component
public class ScoreSheets implements RuleCheck {

    private static final int KEPT = 100;

    private final Rules rules;
    private final Set<String> measures;
    private final Clock clock;

    /** Tables of one year were opened with few sheets. */
    private final Cache<String, ScoreSheet> opened =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ScoreSheets(Rules rules, List<LedgerMeasure> measures, Clock clock) {
        this.rules = rules;
        this.measures = measures.stream().flatMap(one -> one.codes().stream()).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** The sheets that may be chosen on a day, by their rules. */
    public List<RuleVersion> inForce(LocalDate day) {
        return rules.codes().stream()
                .filter(this::concerns)
                .flatMap(code -> rules.find(code, rules.home(), day).stream())
                .toList();
    }

    public Optional<RuleVersion> find(String code, LocalDate day) {
        return rules.find(code, rules.home(), day).filter(rule -> concerns(code));
    }

    public ScoreSheet read(RuleVersion rule) {
        SheetBounds bounds = SheetBounds.of(rules.inForce(SheetBounds.CODE, LocalDate.now(clock)), measures);
        return new SheetReader(bounds).read(rule);
    }

    @Override
    public boolean concerns(String code) {
        return code.startsWith(SheetReader.PREFIX);
    }

    @Override
    public void check(RuleVersion version) {
        read(version);
    }

    /** A sheet as it was worded when a table was opened with it. */
    public ScoreSheet asOpened(String sheetId, String yaml) {
        return opened.get(
                sheetId + "\n" + yaml, _ -> read(rules.worded(sheetId, yaml)).named(sheetId));
    }
}
