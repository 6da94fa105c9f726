package guatu.enterprise.exchange;

import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseQuery;
import guatu.enterprise.Enterprises;
import guatu.enterprise.store.EnterpriseBatch;
import guatu.sheets.FormFiles;
import guatu.sheets.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The registry as a file: exactly what the query finds, in its order, in the form that can be sent back. */
@Service
public class RegistryExport {

    private final Enterprises enterprises;
    private final EnterpriseBatch batch;

    RegistryExport(Enterprises enterprises, EnterpriseBatch batch) {
        this.enterprises = enterprises;
        this.batch = batch;
    }

    public void template(Words words, OutputStream stream) throws IOException {
        FormFiles.workbook(RegistryForm.FORM, words, rows -> {}, stream);
    }

    public void xlsx(Viewer viewer, EnterpriseQuery query, Words words, OutputStream stream) throws IOException {
        FormFiles.workbook(RegistryForm.FORM, words, rows -> each(viewer, query, rows), stream);
    }

    public void csv(Viewer viewer, EnterpriseQuery query, Charset charset, OutputStream stream) throws IOException {
        FormFiles.text(RegistryForm.FORM, charset, rows -> each(viewer, query, rows), stream);
    }

    private void each(Viewer viewer, EnterpriseQuery query, Consumer<Map<String, Object>> rows) {
        EnterpriseQuery next = query;
        boolean more = true;
        while (more) {
            List<Enterprise> found = enterprises.search(viewer, next);
            more = found.size() > Enterprises.PAGE_LENGTH;
            List<Enterprise> page = more ? found.subList(0, Enterprises.PAGE_LENGTH) : found;
            Map<UUID, List<String>> industries =
                    batch.industries(page.stream().map(Enterprise::id).toList());
            page.forEach(firm ->
                    rows.accept(RegistryForm.values(firm, industries.getOrDefault(firm.id(), List.of()), viewer)));
            next = page.isEmpty() ? next : next.behind(page.getLast());
        }
    }
}
