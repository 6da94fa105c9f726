package guatu.enterprise;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.store.EnterpriseList;
import guatu.enterprise.store.EnterpriseTable;
import guatu.enterprise.store.NameTable;
import guatu.enterprise.store.NameTable.Candidate;
import guatu.enterprise.store.SchemeTable;
import guatu.rules.Rules;
import guatu.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Looks firms up. What the business register shows everybody is found by whoever may see anything at all. */
@Service
public class Enterprises {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 50;

    /** Lists are counted up to here; beyond, a page says "more than". */
    public static final int COUNTED = 1_000;

    /** So many names are compared at most; they are those that share the most keys with the typed one. */
    private static final int COMPARED = 200;

    private static final int SHOWN = 8;

    private final EnterpriseTable enterprises;
    private final EnterpriseList list;
    private final NameTable names;
    private final SchemeTable schemes;
    private final Rules rules;
    private final Clock clock;

    Enterprises(
            EnterpriseTable enterprises,
            EnterpriseList list,
            NameTable names,
            SchemeTable schemes,
            Rules rules,
            Clock clock) {
        this.enterprises = enterprises;
        this.list = list;
        this.names = names;
        this.schemes = schemes;
        this.rules = rules;
        this.clock = clock;
    }

    /** By its code; a record that was merged leads to the one that stayed. */
    public Enterprise find(Viewer viewer, String code) {
        Enterprise found = enterprises
                .byCode(code)
                .filter(ignored -> viewer.may(Permission.SEE))
                .orElseThrow(() -> new NotFound("enterprise " + code));
        return found.mergedInto().flatMap(this::byId).orElse(found);
    }

    public Optional<Enterprise> byId(UUID id) {
        return enterprises.byId(id);
    }

    public Optional<Enterprise> byCreditCode(CreditCode creditCode) {
        return enterprises.byCreditCode(creditCode);
    }

    /** Every segment of the zone's industry schemes, with the firms in it. */
    public List<SchemeIndustry> industries() {
        return schemes.all();
    }

    /** One more than a page when there are more. */
    public List<Enterprise> search(Viewer viewer, EnterpriseQuery query) {
        return viewer.may(Permission.SEE) ? list.page(query, PAGE_LENGTH + 1) : List.of();
    }

    /** At most one more than {@link #COUNTED}. */
    public int count(Viewer viewer, EnterpriseQuery query) {
        return viewer.may(Permission.SEE) ? list.count(query, COUNTED + 1) : 0;
    }

    /**
     * Firms that somebody may mean who types a name, a code, or both; the likeliest first.
     *
     * @param typed a name in any spelling, also in pinyin or initials; may be empty
     * @param creditCode when it is known
     */
    public List<LikelyEnterprise> alike(Viewer viewer, String typed, Optional<CreditCode> creditCode) {
        if (!viewer.may(Permission.SEE)) {
            return List.of();
        }
        LikenessRule rule = rule();
        Map<UUID, LikelyEnterprise> best = new HashMap<>();
        creditCode
                .flatMap(this::byCreditCode)
                .ifPresent(same -> best.put(same.id(), new LikelyEnterprise(same, same.name(), 1, true, true, false)));
        for (Scored scored : scored(typed, rule)) {
            Enterprise enterprise = scored.candidate().enterprise();
            best.putIfAbsent(
                    enterprise.id(),
                    new LikelyEnterprise(
                            enterprise,
                            scored.candidate().name(),
                            scored.likeness().score(),
                            scored.likeness().score() >= rule.sameFrom(),
                            false,
                            scored.likeness().branch()));
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(LikelyEnterprise::score)
                        .reversed()
                        .thenComparing(likely -> likely.enterprise().code()))
                .limit(SHOWN)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private record Scored(Candidate candidate, NameLikeness likeness) {}

    private List<Scored> scored(String typed, LikenessRule rule) {
        EnterpriseName name = EnterpriseName.of(typed);
        if (name.core().length() < 2) {
            return List.of();
        }
        return names.sharing(name.keys(), COMPARED).stream()
                .map(candidate ->
                        new Scored(candidate, NameLikeness.ofFirms(name, EnterpriseName.of(candidate.name()))))
                .filter(scored -> scored.likeness().score() >= rule.showFrom())
                .sorted(Comparator.comparingDouble(
                                (Scored scored) -> scored.likeness().score())
                        .reversed())
                .toList();
    }

    /** The rule that holds today. */
    public LikenessRule rule() {
        return LikenessRule.of(rules.inForce(LikenessRule.CODE, LocalDate.now(clock)));
    }
}
