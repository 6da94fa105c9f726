package guatu.promotion;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.LikelyDuplicate.Ground;
import guatu.promotion.LikelyDuplicate.Hidden;
import guatu.promotion.LikelyDuplicate.Kind;
import guatu.promotion.LikelyDuplicate.Named;
import guatu.promotion.LikelyDuplicate.Seen;
import guatu.promotion.store.DuplicateTable;
import guatu.promotion.store.DuplicateTable.Candidate;
import guatu.promotion.store.LeadSight;
import guatu.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Finds leads that may be the one that is being typed, over all units. */
@Service
public class Duplicates {

    private final DuplicateTable table;
    private final Rules rules;
    private final Clock clock;

    Duplicates(DuplicateTable table, Rules rules, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    /** What has been typed so far; "" for what has not. @param except the code of a lead that is not its own duplicate */
    public record Typed(String investor, String project, String creditCode, String onlineCode, String except) {}

    /** The likeliest first. */
    public List<LikelyDuplicate> of(Viewer viewer, Typed typed) {
        ClaimRule rule = ClaimRule.of(rules.inForce(ClaimRule.CODE, LocalDate.now(clock)));
        String creditCode = typed.creditCode().strip().toUpperCase(Locale.ROOT);
        String onlineCode = typed.onlineCode().strip();
        LeadSight sight = new LeadSight(viewer.paths(Permission.SEE));
        return table
                .candidates(sight, typed.investor(), typed.project(), creditCode, onlineCode, rule.likenessPercent())
                .stream()
                .filter(candidate -> !candidate.code().equals(typed.except()))
                .limit(rule.duplicatesShown())
                .map(candidate -> told(candidate, ground(candidate)))
                .toList();
    }

    private static Ground ground(Candidate candidate) {
        Kind kind = candidate.sameCreditCode()
                ? Kind.CREDIT_CODE
                : candidate.sameOnlineCode() ? Kind.ONLINE_CODE : Kind.NAME;
        return new Ground(kind, candidate.likenessPercent());
    }

    private static LikelyDuplicate told(Candidate candidate, Ground ground) {
        if (candidate.seen()) {
            return new Seen(candidate.code(), candidate.investor(), candidate.project(), candidate.holder(), ground);
        }
        return candidate.openness() == Openness.CONFIDENTIAL
                ? new Hidden(ground)
                : new Named(candidate.investor(), candidate.project(), candidate.holder(), ground);
    }
}
