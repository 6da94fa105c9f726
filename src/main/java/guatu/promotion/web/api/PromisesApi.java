package guatu.promotion.web.api;

import guatu.directory.Viewer;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.web.PromiseQueryReader;
import guatu.shell.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the promise ledger. */
@RestController
@RequestMapping("/api/v1/promises")
@Tag(name = "promise.api.tag")
class PromisesApi {

    private final PromiseLedger ledger;

    PromisesApi(PromiseLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    @Operation(summary = "promise.api.list", description = "promise.api.list.description")
    List<PromiseItem> list(
            Viewer viewer,
            AsOf asOf,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String dueYear,
            @RequestParam(defaultValue = "") String after) {
        return ledger
                .page(
                        viewer,
                        PromiseQueryReader.read(name -> switch (name) {
                            case "lead" -> lead;
                            case "unit" -> unit;
                            case "side" -> side;
                            case "measure" -> measure;
                            case "state" -> state;
                            case "dueYear" -> dueYear;
                            case "after" -> after;
                            default -> "";
                        }),
                        asOf)
                .stream()
                .limit(PromiseLedger.PAGE_LENGTH)
                .map(PromiseItem::of)
                .toList();
    }
}
