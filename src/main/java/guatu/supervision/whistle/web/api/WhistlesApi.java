package guatu.supervision.whistle.web.api;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests.Answer;
import guatu.shell.web.Page;
import guatu.supervision.ladder.Rung;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.ProblemList;
import guatu.supervision.whistle.WhistleQuery;
import guatu.supervision.whistle.Whistles;
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

/** Reads whistles and blows them; what is sent twice under one key is done once. */
@RestController
@RequestMapping("/api/v1/whistles")
@Tag(name = "whistle.api.tag")
class WhistlesApi {

    private final Whistles whistles;
    private final KeyedWhistles keyed;

    WhistlesApi(Whistles whistles, KeyedWhistles keyed) {
        this.whistles = whistles;
        this.keyed = keyed;
    }

    @GetMapping
    @Operation(summary = "whistle.api.list", description = "whistle.api.list.description")
    List<WhistleDetail> list(
            Viewer viewer,
            AsOf asOf,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String blockedClass,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "open") String list,
            @RequestParam(defaultValue = "") String rung,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String initiative,
            @RequestParam(defaultValue = "") String after) {
        WhistleQuery query = new WhistleQuery(
                text,
                BlockedClass.find(blockedClass),
                unit,
                ProblemList.find(list).orElse(ProblemList.OPEN),
                Rung.find(rung),
                overdue,
                initiative,
                Optional.empty(),
                after);
        return whistles.list(viewer, query, asOf).stream()
                .limit(Whistles.PAGE_LENGTH)
                .map(WhistleDetail::of)
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "whistle.api.one", description = "whistle.api.one.description")
    WhistleDetail one(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return WhistleDetail.of(whistles.find(viewer, code, asOf));
    }

    @PostMapping
    @Operation(summary = "whistle.api.blow", description = "whistle.api.blow.description")
    ResponseEntity<String> blow(
            Viewer viewer, @RequestHeader("Idempotency-Key") String key, @RequestBody WhistleBody body, Page page) {
        Answer answer = keyed.blow(viewer, key, body, page.today());
        return ResponseEntity.status(answer.status())
                .location(URI.create(answer.location()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
