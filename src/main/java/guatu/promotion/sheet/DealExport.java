package guatu.promotion.sheet;

import guatu.directory.Viewer;
import guatu.promotion.Industry;
import guatu.promotion.Lead;
import guatu.promotion.LeadQuery;
import guatu.promotion.Leads;
import guatu.promotion.store.DealSheetTable;
import guatu.promotion.store.DealSheetTable.Known;
import guatu.promotion.store.IndustryTable;
import guatu.sheets.FormFiles;
import guatu.sheets.Words;
import guatu.shell.AsOf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of deals as offices keep it: exactly what the query finds, under headings by industry with counts and sums. */
@Service
public class DealExport {

    private static final int AT_ONCE = 500;

    private final DealSheetTable table;
    private final IndustryTable industries;
    private final DealImport form;

    DealExport(DealSheetTable table, IndustryTable industries, DealImport form) {
        this.table = table;
        this.industries = industries;
        this.form = form;
    }

    /** The form without rows. */
    public void template(Words words, OutputStream stream) throws IOException {
        FormFiles.workbook(form.form(), words, rows -> {}, stream);
    }

    @Transactional(readOnly = true)
    public void write(Viewer viewer, LeadQuery query, AsOf asOf, Words words, OutputStream stream) throws IOException {
        DealIndustries segments = new DealIndustries(industries.all());
        DealSums sums = DealSums.of(table.sums(Leads.sight(viewer), query, asOf), segments);
        try (DealWorkbook workbook =
                new DealWorkbook(form.form(), words, sums, asOf.day().getYear())) {
            Optional<Lead> last = Optional.empty();
            List<Lead> part;
            do {
                part = table.part(Leads.sight(viewer), query, asOf, last, AT_ONCE);
                Map<UUID, Known> known = table.known(part.stream().map(Lead::id).toList(), asOf);
                for (Lead lead : part) {
                    Optional<String> path = lead.description()
                            .industryCode()
                            .flatMap(segments::ofCode)
                            .map(Industry::path);
                    Map<String, Object> values = DealForm.values(lead, known.getOrDefault(lead.id(), Known.NOTHING));
                    // Names beside codes, for people; reading takes the code.
                    values.put("unit", lead.unit().code() + " " + lead.unit().name());
                    lead.industryName()
                            .ifPresent(name -> values.merge("industry", name, (code, said) -> code + " " + said));
                    workbook.row(segments.headings(path), values);
                }
                last = part.isEmpty() ? last : Optional.of(part.getLast());
            } while (part.size() == AT_ONCE);
            workbook.writeTo(stream);
        }
    }
}
