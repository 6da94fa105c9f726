package guatu.promotion.reading;

import guatu.directory.Viewer;
import guatu.promotion.Industry;
import guatu.promotion.Leads;
import guatu.promotion.reading.Chain.Scheme;
import guatu.promotion.reading.Chain.Segment;
import guatu.promotion.store.ChainTable;
import guatu.promotion.store.ChainTable.Tally;
import guatu.promotion.store.IndustryTable;
import guatu.rules.Words;
import guatu.shell.AsOf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Maps the zone's industry schemes (3+3, 1+2+X) to what promotion has in them on a day. */
@Service
public class Chains {

    private static final Pattern NOT_A_NAME = Pattern.compile("[a-z]");

    private final IndustryTable industries;
    private final ChainTable tallies;

    Chains(IndustryTable industries, ChainTable tallies) {
        this.industries = industries;
        this.tallies = tallies;
    }

    /** @param scheme the first one when it is none */
    public Chain of(Viewer viewer, String scheme, AsOf asOf) {
        List<Industry> all = industries.all();
        Map<String, Industry> byCode = all.stream().collect(Collectors.toMap(Industry::code, one -> one));
        List<String> schemes =
                all.stream().map(Industry::scheme).distinct().sorted().toList();
        String chosen = schemes.contains(scheme) || schemes.isEmpty() ? scheme : schemes.getFirst();
        List<Tally> counted = tallies.tallies(Leads.sight(viewer), asOf).stream()
                .filter(tally -> byCode.containsKey(tally.industryCode()))
                .toList();
        List<Industry> shown =
                all.stream().filter(one -> one.scheme().equals(chosen)).toList();
        return new Chain(
                schemes.stream().map(code -> new Scheme(code, name(code, all))).toList(),
                chosen,
                shown.stream().map(one -> segment(one, shown, counted, byCode)).toList());
    }

    /** 3+3 and 1+2+X are names already; a code such as NH-flex is called after its top segments. */
    private static Words name(String code, List<Industry> all) {
        List<Industry> top = all.stream()
                .filter(one -> one.scheme().equals(code) && one.depth() == 1)
                .toList();
        if (top.isEmpty() || !NOT_A_NAME.matcher(code).find()) {
            return new Words(code, code);
        }
        Industry first = top.getFirst();
        return top.size() == 1
                ? new Words(first.name(), first.nameEn())
                : new Words(
                        first.name() + "、" + top.get(1).name() + " …",
                        first.nameEn() + ", " + top.get(1).nameEn() + " …");
    }

    private static Segment segment(
            Industry segment, List<Industry> scheme, List<Tally> counted, Map<String, Industry> byCode) {
        List<Tally> below = counted.stream()
                .filter(tally ->
                        Objects.requireNonNull(byCode.get(tally.industryCode())).isAtOrBelow(segment))
                .toList();
        return new Segment(
                segment,
                scheme.stream()
                        .noneMatch(other ->
                                other.parent().filter(segment.code()::equals).isPresent()),
                sum(below, Tally::talking),
                sum(below, Tally::signed),
                sum(below, Tally::initiatives));
    }

    private static long sum(List<Tally> tallies, ToLongFunction<Tally> number) {
        return tallies.stream().mapToLong(number).sum();
    }
}
