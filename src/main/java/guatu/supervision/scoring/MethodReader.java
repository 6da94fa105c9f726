package guatu.supervision.scoring;

import static guatu.supervision.scoring.SheetReader.decimalOr;

import guatu.rules.Entry;
import guatu.rules.MalformedRule.Expected;
import java.math.BigDecimal;
import java.util.List;

/** Reads how an indicator is scored: the method's name under {@code kind}, its numbers beside it. */
final class MethodReader {

    private MethodReader() {}

    static Method read(Entry method) {
        try {
            return switch (method.text("kind")) {
                case "ratio_capped" -> new RatioCapped(decimalOr(method, "cap", BigDecimal.ONE));
                case "efficacy" ->
                    new EfficacyCoefficient(
                            method.decimal("base"),
                            method.decimal("span"),
                            method.integer("least_units"),
                            method.flag("refuses_small_groups"));
                case "deduction" ->
                    new Deduction(
                            method.decimal("base"),
                            method.decimal("floor"),
                            method.decimal("cap"),
                            counted(method, "items"));
                case "piecewise" ->
                    new Piecewise(
                            method.decimal("short_each"),
                            method.decimal("over_each"),
                            method.decimal("bend"),
                            method.decimal("beyond_each"),
                            method.decimal("cap"));
                case "two_part_mix" -> new TwoPartMix(shares(method), counted(method, "deductions"));
                case "point_list" -> new PointList(counted(method, "items"), method.decimal("cap"));
                case "rank_points" ->
                    new RankPoints(method.entries("bands").stream()
                            .map(band -> new RankPoints.Band(band.integer("up_to"), band.decimal("points")))
                            .toList());
                default -> throw method.malformed("kind", Expected.SCORING_METHOD);
            };
        } catch (IllegalArgumentException contradiction) {
            throw method.malformed("kind", Expected.SCORING_METHOD);
        }
    }

    private static List<Counted> counted(Entry method, String key) {
        return method.entries(key).stream()
                .map(item -> new Counted(item.text("part"), item.words("name"), item.decimal("each")))
                .toList();
    }

    private static List<TwoPartMix.Share> shares(Entry method) {
        return method.entries("shares").stream()
                .map(share -> new TwoPartMix.Share(
                        share.text("part"),
                        share.words("name"),
                        share.decimal("share"),
                        decimalOr(share, "cap", BigDecimal.ONE)))
                .toList();
    }
}
