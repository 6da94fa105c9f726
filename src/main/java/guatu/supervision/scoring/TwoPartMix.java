package guatu.supervision.scoring;

import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts of one indicator by their shares (两项合成): (signed count ÷ target × 50 % + signed sum ÷ target × 50 %) × weight, less
 * for each project that was not started when due or was faked.
 */
public record TwoPartMix(List<Share> shares, List<Counted> deductions) implements Method {

    /**
     * @param share of the weight, all shares together 1
     * @param cap of the completed share
     */
    public record Share(String part, Words name, BigDecimal share, BigDecimal cap) {}

    public TwoPartMix {
        shares = List.copyOf(shares);
        deductions = List.copyOf(deductions);
        BigDecimal whole = shares.stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("Shares add up to %s. Expected 1.".formatted(whole));
        }
    }

    @Override
    public Points points(BigDecimal weight, Direction direction, Measured found, Group group) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Reason> because = new ArrayList<>();
        for (Share one : shares) {
            Optional<Fact> fact = found.part(one.part());
            Optional<BigDecimal> completion = fact.flatMap(measured -> measured.completion(direction));
            if (completion.isEmpty()) {
                return Points.nothingFound();
            }
            BigDecimal counted = Decimals.between(BigDecimal.ZERO, completion.get(), one.cap());
            sum = sum.add(counted.multiply(one.share()));
            because.add(Reason.of(
                    "share",
                    one.name().chinese(),
                    one.name().english(),
                    Decimals.text(fact.get().value()),
                    Decimals.text(fact.get().target().orElseThrow()),
                    Decimals.text(counted),
                    Decimals.text(one.share())));
        }
        because.addAll(Counted.reasons(deductions, found));
        because.add(Reason.of("mix", Decimals.text(sum), Decimals.text(weight)));
        return new Points(
                Optional.of(Decimals.points(sum.multiply(weight).add(Counted.sum(deductions, found)))), because);
    }

    @Override
    public String code() {
        return "two_part_mix";
    }
}
