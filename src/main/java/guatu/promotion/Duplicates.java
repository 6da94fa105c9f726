package guatu.promotion;

import guatu.directory.Viewer;
import guatu.enterprise.EnterpriseName;
import guatu.enterprise.LikenessRule;
import guatu.enterprise.NameLikeness;
import guatu.promotion.LikelyDuplicate.Ground;
import guatu.promotion.LikelyDuplicate.Hidden;
import guatu.promotion.LikelyDuplicate.Kind;
import guatu.promotion.LikelyDuplicate.Named;
import guatu.promotion.LikelyDuplicate.Seen;
import guatu.promotion.store.DuplicateTable;
import guatu.promotion.store.DuplicateTable.Candidate;
import guatu.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds leads that may be the one that is being typed, over all units: by the same codes, or by names that are alike. */
@Service
public class Duplicates {

    private static final int COMPARED = 40;
    private static final int SHORTEST = 2;
    private static final double WHOLE = 100;

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

    private record Rated(Candidate candidate, double likeness) {

        boolean sameCode() {
            return candidate.sameCreditCode() || candidate.sameOnlineCode();
        }
    }

    /** A lead that may be the same, whether the person may open it or not. */
    public record Alike(String code, String investor, String project, boolean seen, boolean sameOnlineCode) {}

    /** The likeliest first; those with the same code before all others. */
    public List<LikelyDuplicate> of(Viewer viewer, Typed typed) {
        int shown = ClaimRule.of(rules.inForce(ClaimRule.CODE, LocalDate.now(clock)))
                .duplicatesShown();
        return rated(viewer, typed).limit(shown).map(Duplicates::told).toList();
    }

    /** All of them, for a decision that must not overlook one. */
    public List<Alike> all(Viewer viewer, Typed typed) {
        return rated(viewer, typed)
                .map(Rated::candidate)
                .map(one -> new Alike(one.code(), one.investor(), one.project(), one.seen(), one.sameOnlineCode()))
                .toList();
    }

    private Stream<Rated> rated(Viewer viewer, Typed typed) {
        LocalDate today = LocalDate.now(clock);
        double from = LikenessRule.of(rules.inForce(LikenessRule.CODE, today)).showFrom();
        EnterpriseName investor = EnterpriseName.of(typed.investor());
        boolean named = investor.core().length() >= SHORTEST;
        return table
                .candidates(
                        Leads.sight(viewer),
                        named ? investor.keys() : List.of(),
                        typed.project(),
                        typed.creditCode().strip().toUpperCase(Locale.ROOT),
                        typed.onlineCode().strip(),
                        COMPARED)
                .stream()
                .filter(candidate -> !candidate.code().equals(typed.except()))
                .map(candidate -> new Rated(candidate, likeness(candidate, investor, named, typed.project())))
                .filter(rated -> rated.sameCode() || rated.likeness() >= from)
                .sorted(Comparator.comparing(Rated::sameCode)
                        .thenComparing(Rated::likeness)
                        .reversed()
                        .thenComparing(rated -> rated.candidate().code()));
    }

    /** Firms alike or projects alike: either makes a lead worth a look. */
    private static double likeness(Candidate candidate, EnterpriseName investor, boolean named, String project) {
        double firms = named
                ? NameLikeness.ofFirms(investor, EnterpriseName.of(candidate.investor()))
                        .score()
                : 0;
        double projects = project.strip().length() < SHORTEST
                ? 0
                : NameLikeness.ofProjects(project, candidate.project()).score();
        return Math.max(firms, projects);
    }

    private static LikelyDuplicate told(Rated rated) {
        Candidate candidate = rated.candidate();
        Kind kind = candidate.sameCreditCode()
                ? Kind.CREDIT_CODE
                : candidate.sameOnlineCode() ? Kind.ONLINE_CODE : Kind.NAME;
        Ground ground = new Ground(kind, (int) Math.round(WHOLE * rated.likeness()));
        if (candidate.seen()) {
            return new Seen(candidate.code(), candidate.investor(), candidate.project(), candidate.holder(), ground);
        }
        return candidate.openness() == Openness.CONFIDENTIAL
                ? new Hidden(ground)
                : new Named(candidate.investor(), candidate.project(), candidate.holder(), ground);
    }
}
