package guatu.delivery.web.api;

import guatu.delivery.InitiativeList;
import guatu.delivery.Lights;
import guatu.delivery.reading.Dossiers;
import guatu.delivery.web.InitiativeQueryReader;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads initiatives, their plans, their records and their lights. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "delivery.api.tag.initiatives")
class InitiativesApi {

    private final InitiativeList list;
    private final Dossiers dossiers;
    private final Lights lights;

    InitiativesApi(InitiativeList list, Dossiers dossiers, Lights lights) {
        this.list = list;
        this.dossiers = dossiers;
        this.lights = lights;
    }

    @GetMapping("/initiatives")
    @Operation(summary = "delivery.api.list", description = "delivery.api.list.description")
    InitiativesFound list(Viewer viewer, AsOf asOf, @RequestParam MultiValueMap<String, String> parameters) {
        return InitiativesFound.of(list.page(viewer, InitiativeQueryReader.read(parameters), asOf));
    }

    @GetMapping("/initiatives/{code}")
    @Operation(summary = "delivery.api.one", description = "delivery.api.one.description")
    InitiativeDetail one(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return InitiativeDetail.of(dossiers.of(viewer, code, asOf));
    }

    @GetMapping("/initiatives/{code}/activities")
    @Operation(summary = "delivery.api.activities", description = "delivery.api.activities.description")
    List<ActivityDetail> activities(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return ActivityDetail.of(dossiers.of(viewer, code, asOf));
    }

    @GetMapping("/initiatives/{code}/progress")
    @Operation(summary = "delivery.api.records", description = "delivery.api.records.description")
    List<ProgressRecord> progress(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return dossiers.of(viewer, code, asOf).history().stream()
                .map(ProgressRecord::of)
                .toList();
    }

    @GetMapping("/initiatives/{code}/light")
    @Operation(summary = "delivery.api.lightOf", description = "delivery.api.lightOf.description")
    LightDetail light(Viewer viewer, @PathVariable String code, AsOf asOf, Page page) {
        return LightDetail.of(code, lights.of(viewer, code, asOf), page);
    }

    @GetMapping("/lights")
    @Operation(summary = "delivery.api.lightsOf", description = "delivery.api.lightsOf.description")
    LightsFound lights(Viewer viewer, AsOf asOf, Page page, @RequestParam MultiValueMap<String, String> parameters) {
        return LightsFound.of(list.page(viewer, InitiativeQueryReader.read(parameters), asOf), page);
    }
}
