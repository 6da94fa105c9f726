package guatu.figures.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.FigureFilter;
import guatu.figures.FigureKind;
import guatu.figures.Figures;
import guatu.shell.AsOf;
import guatu.shell.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads figures. */
@RestController
@Tag(name = "figures.api.tag")
class FiguresApi {

    private final Figures figures;

    FiguresApi(Figures figures) {
        this.figures = figures;
    }

    @Bean
    static EndpointAccess figuresApiAccess() {
        return EndpointAccess.builder().get(Permission.SEE, "/api/v1/figures").build();
    }

    @GetMapping("/api/v1/figures")
    @Operation(summary = "figures.api.list", description = "figures.api.list.description")
    FiguresFound list(
            Viewer viewer,
            AsOf asOf,
            @Parameter(description = "figures.api.text", example = "投资") @RequestParam(defaultValue = "") String text,
            @Parameter(description = "figures.api.subject", example = "ORG-EDZ") @RequestParam(defaultValue = "")
                    String subject,
            @Parameter(description = "figures.api.kind", example = "target") @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "figures.api.unit", example = "CNY") @RequestParam(defaultValue = "") String unit,
            @Parameter(description = "figures.api.year", example = "2026") @RequestParam(defaultValue = "") String year,
            @Parameter(description = "figures.api.after") @RequestParam(defaultValue = "") String after) {
        FigureFilter filter = new FigureFilter(text, subject, kind(kind), unit, year, after);
        return FiguresFound.of(figures.list(viewer, filter, asOf), figures.count(viewer, filter, asOf));
    }

    private static Optional<FigureKind> kind(String code) {
        Optional<FigureKind> found = FigureKind.find(code);
        if (found.isEmpty() && !code.isEmpty()) {
            String expected =
                    Arrays.stream(FigureKind.values()).map(FigureKind::code).collect(Collectors.joining(", "));
            throw new InvalidInput("kind", code, expected);
        }
        return found;
    }
}
