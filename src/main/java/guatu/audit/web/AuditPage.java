package guatu.audit.web;

import guatu.audit.AuditEntry;
import guatu.audit.AuditQuestion;
import guatu.audit.AuditTrail;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.web.Page;
import guatu.shell.web.SpooledDownload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail, searched and exported. */
@Controller
class AuditPage {

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    ModelAndView list(Page page, @RequestParam(required = false) @Nullable Long before) {
        List<AuditEntry> entries = trail.find(Objects.requireNonNull(page.person()), asked(page), before);
        return new ModelAndView(
                "audit/list", Map.of("entries", entries, "actions", trail.actions(), "length", trail.length()));
    }

    @GetMapping("/audit/entries.csv")
    void export(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditQuestion question = asked(page);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + page.today() + ".csv\"");
        SpooledDownload.send(request, response, stream -> {
            try (AuditCsv csv = new AuditCsv(page, new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
                trail.export(Objects.requireNonNull(page.person()), question, csv::write);
            }
        });
    }

    private static AuditQuestion asked(Page page) {
        return new AuditQuestion(
                page.parameter("actor").strip(),
                page.parameter("action").strip(),
                page.parameter("subject").strip(),
                page.parameter("text").strip(),
                day(page.parameter("from").strip()),
                day(page.parameter("to").strip()));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : WrittenDay.parse(text);
        } catch (DateTimeException notADay) {
            throw new Refused("audit.day.wrong", text);
        }
    }
}
