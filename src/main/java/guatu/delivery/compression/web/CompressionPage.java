package guatu.delivery.compression.web;

import guatu.delivery.Initiatives;
import guatu.delivery.compression.Compressions;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What it would take an initiative to finish by a day. */
@Controller
class CompressionPage {

    private final Compressions compressions;
    private final Initiatives initiatives;

    CompressionPage(Compressions compressions, Initiatives initiatives) {
        this.compressions = compressions;
        this.initiatives = initiatives;
    }

    @GetMapping("/initiatives/{code}/compression")
    ModelAndView show(Viewer viewer, @PathVariable String code, @RequestParam(defaultValue = "") String day) {
        return new ModelAndView(
                "delivery/compression",
                Map.of(
                        "initiative",
                        initiatives.find(viewer, code),
                        "view",
                        compressions.of(
                                viewer,
                                code,
                                Optional.of(day)
                                        .filter(typed -> !typed.isBlank())
                                        .map(CompressionPage::day))));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw new Refused("compression.refused.day", typed);
        }
    }
}
