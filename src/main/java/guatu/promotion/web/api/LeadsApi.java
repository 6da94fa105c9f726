package guatu.promotion.web.api;

import guatu.directory.Viewer;
import guatu.promotion.LeadQuery;
import guatu.promotion.Leads;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests.Answer;
import guatu.shell.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads leads and records them; what is sent twice under one key is done once. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "promotion.api.tag")
class LeadsApi {

    private final Leads leads;
    private final KeyedLeads keyed;

    LeadsApi(Leads leads, KeyedLeads keyed) {
        this.leads = leads;
        this.keyed = keyed;
    }

    @GetMapping
    @Operation(summary = "promotion.api.list", description = "promotion.api.list.description")
    List<LeadDetail> list(
            Viewer viewer,
            AsOf asOf,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after) {
        LeadQuery query = new LeadQuery(text, "", Optional.empty(), "", Optional.empty(), "", "", "", after);
        return leads.list(viewer, query, asOf).stream()
                .limit(Leads.PAGE_LENGTH)
                .map(LeadDetail::of)
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "promotion.api.one", description = "promotion.api.one.description")
    LeadDetail one(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return LeadDetail.of(leads.find(viewer, code, asOf));
    }

    @PostMapping
    @Operation(summary = "promotion.api.record", description = "promotion.api.record.description")
    ResponseEntity<String> record(
            Viewer viewer, @RequestHeader("Idempotency-Key") String key, @RequestBody LeadBody body, Page page) {
        Answer answer = keyed.record(viewer, key, body, page.today());
        return ResponseEntity.status(answer.status())
                .location(URI.create(answer.location()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
