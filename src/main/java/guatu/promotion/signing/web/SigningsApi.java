package guatu.promotion.signing.web;

import guatu.directory.Viewer;
import guatu.promotion.signing.SigningEvents;
import guatu.promotion.signing.Signings;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads signings as they are counted and records them; what is sent twice under one key is done once. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "signing.api.tag")
class SigningsApi {

    private final Signings signings;
    private final SigningEvents events;
    private final KeyedSignings keyed;

    SigningsApi(Signings signings, SigningEvents events, KeyedSignings keyed) {
        this.signings = signings;
        this.events = events;
        this.keyed = keyed;
    }

    @GetMapping("/signings")
    @Operation(summary = "signing.api.year", description = "signing.api.year.description")
    List<SigningDetail> ofTheYear(Viewer viewer, AsOf asOf) {
        return events.ofTheYear(viewer, asOf).stream().map(SigningDetail::of).toList();
    }

    @GetMapping("/leads/{code}/signings")
    @Operation(summary = "signing.api.ofLead", description = "signing.api.ofLead.description")
    List<SigningDetail> ofLead(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return signings.of(viewer, code, asOf).stream().map(SigningDetail::of).toList();
    }

    @PostMapping("/leads/{code}/signings")
    @Operation(summary = "signing.api.sign", description = "signing.api.sign.description")
    ResponseEntity<String> sign(
            Viewer viewer,
            @PathVariable String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody SigningBody body) {
        Answer answer = keyed.sign(viewer, code, key, body);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
