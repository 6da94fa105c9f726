package guatu.promotion.signing.web;

import guatu.promotion.Money;
import guatu.promotion.SizeClasses;
import guatu.promotion.SizeClasses.SizeClass;
import guatu.promotion.reading.Funnels;
import guatu.promotion.signing.Signing;
import guatu.promotion.signing.SigningEvent;
import guatu.promotion.signing.SigningEvents.Held;
import guatu.promotion.signing.SigningKind;
import guatu.promotion.signing.SigningTally;
import guatu.shell.web.Page;
import guatu.shell.web.SourceReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words the bulletin: in sentences 亿元 with two decimals, as such bulletins do; sums per currency, never converted. */
@Component
class BulletinWords {

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private final Funnels funnels;

    BulletinWords(Funnels funnels) {
        this.funnels = funnels;
    }

    Bulletin of(Held held, Page page) {
        List<String> paragraphs = new ArrayList<>();
        SigningEvent event = held.event();
        paragraphs.add(page.text(
                event.description().place().isEmpty() ? "signing.bulletin.held" : "signing.bulletin.heldAt",
                page.date(event.description().heldOn()),
                event.unit().name(),
                event.description().name(),
                event.description().place()));
        if (!event.stated().isNothing()) {
            paragraphs.add(stated(event, page));
        }
        if (!event.description().note().isEmpty()) {
            paragraphs.add(event.description().note() + page.text("signing.bulletin.stop"));
        }
        if (!held.signings().isEmpty()) {
            paragraphs.add(signed(held.tally(), held.signings().size(), page));
            paragraphs.addAll(counted(held.tally(), page));
            paragraphs.addAll(classes(held.signings(), page));
            paragraphs.add(industries(held.signings(), page));
        }
        if (held.hidden() > 0) {
            paragraphs.add(page.text("signing.bulletin.hidden", held.hidden()));
        }
        return new Bulletin(
                event.unit().name(),
                page.text("signing.bulletin.title", event.description().name()),
                page.asOf().day(),
                paragraphs,
                page.text("signing.bulletin.list"),
                headings(page),
                lines(held.signings(), page));
    }

    private static String stated(SigningEvent event, Page page) {
        return page.text(
                "signing.bulletin.stated",
                event.stated().projects().map(page::number).orElse("–"),
                event.stated()
                        .amount()
                        .map(amount -> sum(amount.currency(), amount.amount(), page))
                        .orElse("–"),
                SourceReference.inWords(page, event.description().source()));
    }

    private static String signed(SigningTally tally, int signings, Page page) {
        return page.text("signing.bulletin.signed", signings, sums(tally.stated(), page));
    }

    private static List<String> counted(SigningTally tally, Page page) {
        List<String> parts = new ArrayList<>();
        parts.add(page.text("signing.bulletin.counted", tally.projects(), sums(tally.counted(), page)));
        List<String> others = new ArrayList<>();
        for (SigningKind kind : List.of(
                SigningKind.UPGRADE,
                SigningKind.INCREASE,
                SigningKind.REDUCTION,
                SigningKind.INVESTOR_CHANGED,
                SigningKind.REPEAT)) {
            if (tally.of(kind) > 0) {
                others.add(
                        page.text("signing.bulletin.kind", page.text("signing.kind." + kind.code()), tally.of(kind)));
            }
        }
        if (!others.isEmpty()) {
            parts.add(page.text("signing.bulletin.others", String.join(page.text("signing.bulletin.and"), others)));
        }
        return parts;
    }

    private List<String> classes(List<Signing> signings, Page page) {
        SizeClasses classes = funnels.sizeClasses(page.asOf());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (SizeClass one : classes.classes()) {
            long count = signings.stream()
                    .filter(signing -> signing.agreedAfter().signum() > 0
                            && !signing.currency().isEmpty())
                    .filter(signing -> classes.of(new Money(signing.agreedAfter(), signing.currency()))
                            .filter(one::equals)
                            .isPresent())
                    .count();
            if (count > 0) {
                counts.put(page.either(one.name().chinese(), one.name().english()), count);
            }
        }
        return counts.isEmpty() ? List.of() : List.of(page.text("signing.bulletin.classes", listed(counts, page)));
    }

    private static String industries(List<Signing> signings, Page page) {
        Map<String, Long> counts = signings.stream()
                .collect(Collectors.groupingBy(
                        signing -> signing.deal().industry().isEmpty()
                                ? page.text("signing.bulletin.noIndustry")
                                : signing.deal().industry(),
                        TreeMap::new,
                        Collectors.counting()));
        return page.text("signing.bulletin.industries", listed(counts, page));
    }

    private static String listed(Map<String, Long> counts, Page page) {
        return counts.entrySet().stream()
                .map(entry -> page.text("signing.bulletin.kind", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(page.text("signing.bulletin.and")));
    }

    private static String sums(Map<String, BigDecimal> sums, Page page) {
        return sums.isEmpty()
                ? page.text("signing.bulletin.noSum")
                : sums.entrySet().stream()
                        .map(entry -> sum(entry.getKey(), entry.getValue(), page))
                        .collect(Collectors.joining(page.text("signing.bulletin.and")));
    }

    private static String sum(String currency, BigDecimal amount, Page page) {
        return page.text(
                "signing.bulletin.sum",
                amount.divide(HUNDRED_MILLION, 2, RoundingMode.HALF_UP).toPlainString(),
                page.text("shell.currency." + currency));
    }

    private static List<String> headings(Page page) {
        return List.of(
                page.text("signing.number"),
                page.text("promotion.field.project"),
                page.text("promotion.field.investor"),
                page.text("signing.kind"),
                page.text("signing.stated"),
                page.text("signing.counted"));
    }

    private static List<List<String>> lines(List<Signing> signings, Page page) {
        List<List<String>> lines = new ArrayList<>();
        for (Signing signing : signings) {
            lines.add(List.of(
                    String.valueOf(lines.size() + 1),
                    signing.deal().project(),
                    signing.deal().investor(),
                    page.text("signing.kind." + signing.kind().code()),
                    signing.stated()
                            .map(sum -> page.money(sum, signing.currency()))
                            .orElse(""),
                    signing.currency().isEmpty() ? "" : page.money(signing.counted(), signing.currency())));
        }
        return lines;
    }
}
