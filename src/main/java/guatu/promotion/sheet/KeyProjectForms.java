package guatu.promotion.sheet;

import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.MoneyBook;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.Scale;
import guatu.promotion.keyproject.KeyProjects;
import guatu.promotion.keyproject.Rating;
import guatu.promotion.keyproject.YearTarget;
import guatu.promotion.pipeline.LeadFile;
import guatu.promotion.store.DealSheetTable;
import guatu.promotion.store.DealSheetTable.Known;
import guatu.promotion.store.LeadFileTable;
import guatu.sheets.FormColumn;
import guatu.sheets.Values;
import guatu.sheets.Words;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The form of a key project (重点项目申报表), filled from the deal and the initiative that it became. */
@Service
public class KeyProjectForms {

    private final Leads leads;
    private final DealSheetTable table;
    private final DealImport form;
    private final Initiatives initiatives;
    private final MoneyBook money;
    private final KeyProjects projects;
    private final LeadFileTable files;

    KeyProjectForms(
            Leads leads,
            DealSheetTable table,
            DealImport form,
            Initiatives initiatives,
            MoneyBook money,
            KeyProjects projects,
            LeadFileTable files) {
        this.projects = projects;
        this.files = files;
        this.leads = leads;
        this.table = table;
        this.form = form;
        this.initiatives = initiatives;
        this.money = money;
    }

    /** A label and what stands beside it. */
    record Line(String label, Object value) {}

    /**
     * The form's lines.
     *
     * @param typed can be changed and sent back
     * @param shown are written by the product and not read
     */
    record Card(List<Line> typed, List<Line> shown) {}

    public void xlsx(Viewer viewer, String code, AsOf asOf, Words words, OutputStream stream) throws IOException {
        KeyProjectFiles.xlsx(card(viewer, code, asOf, words), stream);
    }

    public void docx(Viewer viewer, String code, AsOf asOf, Words words, OutputStream stream) throws IOException {
        KeyProjectFiles.docx(card(viewer, code, asOf, words), stream);
    }

    private Card card(Viewer viewer, String code, AsOf asOf, Words words) {
        Lead lead = leads.find(viewer, code, asOf);
        Known known = table.known(List.of(lead.id()), asOf).getOrDefault(lead.id(), Known.NOTHING);
        Map<String, Object> values = DealForm.values(lead, known);
        List<Line> typed = form.form().columns().stream()
                .filter(column -> !column.fixed() && !column.key().equals("no"))
                .map(column -> new Line(column.header(), shown(column, values)))
                .toList();
        return new Card(typed, shown(viewer, lead, asOf, words));
    }

    private static Object shown(FormColumn column, Map<String, Object> values) {
        Object value = values.get(column.key());
        return value == null ? "" : column.shown(value);
    }

    private List<Line> shown(Viewer viewer, Lead lead, AsOf asOf, Words words) {
        List<Line> lines = new ArrayList<>();
        Scale scale = lead.description().scale();
        scale.taxYuanPerYear()
                .flatMap(tax -> scale.landMu()
                        .filter(land -> land.signum() > 0)
                        .map(land -> tax.divide(DealForm.TEN_THOUSAND).divide(land, 2, RoundingMode.HALF_UP)))
                .ifPresent(perMu -> lines.add(new Line(words.of("promotion.keyProject.taxPerMu"), perMu)));
        Optional<Initiative> became = lead.initiativeCode().flatMap(code -> initiative(viewer, code));
        became.ifPresent(initiative -> addInitiative(viewer, initiative, asOf, words, lines));
        addEntered(projects.of(viewer, lead.code(), asOf), became, asOf.day().getYear(), words, lines);
        String proofs = files.of(lead.id(), asOf.knownBefore()).stream()
                .map(LeadFile::name)
                .distinct()
                .collect(Collectors.joining("；"));
        lines.add(new Line(words.of("promotion.keyProject.line.files"), proofs));
        lines.add(new Line(words.of("promotion.keyProject.asOf"), asOf.day()));
        return lines;
    }

    /** The year's target, the leader in charge, whom the initiative names where the form's own entry does not, and the ratings. */
    private static void addEntered(
            KeyProjects.Entered entered, Optional<Initiative> became, int year, Words words, List<Line> lines) {
        Optional<YearTarget> target = entered.targetsOf(year).stream()
                .map(YearTarget.Recorded::target)
                .findFirst();
        lines.add(new Line(
                words.of("promotion.keyProject.line.target", String.valueOf(year)),
                target.map(YearTarget::physicalTarget).orElse("")));
        lines.add(new Line(
                words.of("promotion.keyProject.line.leader"),
                target.map(YearTarget::leaderPost)
                        .filter(post -> !post.isEmpty())
                        .or(() -> became.map(initiative -> initiative.fixes().leaderPost()))
                        .orElse("")));
        entered.ratingsOf(year).stream()
                .map(Rating.Recorded::rating)
                .forEach(rating -> lines.add(new Line(
                        words.of("promotion.keyProject.line.rating", rating.department()),
                        (rating.grade() + " " + rating.comment()).strip())));
    }

    /** Empty when the initiative is not the person's to see. */
    private Optional<Initiative> initiative(Viewer viewer, String code) {
        try {
            return Optional.of(initiatives.find(viewer, code));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    private void addInitiative(Viewer viewer, Initiative initiative, AsOf asOf, Words words, List<Line> lines) {
        MoneyBook.Account account = money.of(viewer, initiative.code());
        account.plans().stream()
                .filter(plan -> plan.year() == asOf.day().getYear())
                .forEach(plan -> lines.add(new Line(
                        words.of(
                                "promotion.keyProject.planned",
                                String.valueOf(plan.year()),
                                words.of("shell.currency." + plan.money().currency())),
                        plan.money().amount().divide(DealForm.TEN_THOUSAND))));
        account.done().stream()
                .filter(done ->
                        done.supersededBy().isEmpty() && !done.occurredOn().isAfter(asOf.day()))
                .collect(Collectors.groupingBy(
                        done -> done.money().currency(),
                        TreeMap::new,
                        Collectors.reducing(
                                BigDecimal.ZERO, done -> done.money().amount(), BigDecimal::add)))
                .forEach((currency, amount) -> lines.add(new Line(
                        words.of("promotion.keyProject.done", words.of("shell.currency." + currency)),
                        amount.divide(DealForm.TEN_THOUSAND))));
        initiative
                .deadlines()
                .promisedOn()
                .ifPresent(day -> lines.add(new Line(words.of("promotion.keyProject.promised"), day)));
        lines.add(new Line(words.of("promotion.initiative"), initiative.code() + " " + initiative.name()));
    }

    static String text(Line line) {
        return Values.plain(line.value());
    }
}
