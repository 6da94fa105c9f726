package guatu.promotion.sheet;

import guatu.promotion.Industry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The industries of the ledger's headings, and which one a cell means. */
final class DealIndustries {

    private final Map<String, Industry> byCode = new HashMap<>();
    private final Map<String, Optional<Industry>> byName = new HashMap<>();

    DealIndustries(List<Industry> all) {
        all.forEach(industry -> {
            byCode.put(industry.code(), industry);
            // A name that two segments share means neither.
            byName.merge(industry.name(), Optional.of(industry), (one, other) -> Optional.empty());
        });
    }

    Optional<Industry> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By a code, a code with its name behind it, or a name that only one segment has. */
    Optional<Industry> meant(String typed) {
        String first = typed.strip().split("\\s", 2)[0];
        return ofCode(first).or(() -> byName.getOrDefault(typed.strip(), Optional.empty()));
    }

    /** The segment's ancestors that head the ledger: of the first level, and of the second if it has one. */
    List<Industry> headings(Optional<String> path) {
        return path.stream()
                .flatMap(codes -> List.of(codes.split("\\.")).stream().limit(2))
                .flatMap(code -> ofCode(code).stream())
                .toList();
    }
}
