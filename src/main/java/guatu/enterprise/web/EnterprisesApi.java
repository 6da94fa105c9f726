package guatu.enterprise.web;

import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseQuery;
import guatu.enterprise.Enterprises;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Firms for programs: what the business register shows everybody. */
@RestController
@RequestMapping(path = "/api/v1/enterprises", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "enterprise.api")
class EnterprisesApi {

    private final Enterprises enterprises;

    EnterprisesApi(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @GetMapping
    @Operation(summary = "enterprise.api.list", description = "enterprise.api.list.what")
    EnterprisesFound list(
            Viewer viewer,
            @Parameter(description = "enterprise.api.text", example = "硅基") @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "enterprise.api.class", example = "C36") @RequestParam(defaultValue = "")
                    String industryClass,
            @Parameter(description = "enterprise.api.industry", example = "IND-33-M1") @RequestParam(defaultValue = "")
                    String industry,
            @Parameter(description = "enterprise.api.afterName") @RequestParam(defaultValue = "") String afterName,
            @Parameter(description = "enterprise.api.afterCode") @RequestParam(defaultValue = "") String afterCode) {
        List<Enterprise> found = enterprises.search(
                viewer, new EnterpriseQuery(text, industryClass, industry, "", afterName, afterCode));
        return EnterprisesFound.of(found);
    }

    @GetMapping("/{code}")
    @Operation(summary = "enterprise.api.one")
    EnterprisesFound.Item one(Viewer viewer, @PathVariable String code) {
        return EnterprisesFound.Item.of(enterprises.find(viewer, code));
    }
}
