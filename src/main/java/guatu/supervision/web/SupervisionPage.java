package guatu.supervision.web;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.supervision.SupervisionPart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The room's front: of each part, what waits for the units of the person who asks. */
@Controller
class SupervisionPage {

    private final List<SupervisionPart> parts;

    SupervisionPage(ObjectProvider<SupervisionPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(SupervisionPart::order))
                .toList();
    }

    @GetMapping("/supervision")
    ModelAndView front(Viewer viewer, AsOf asOf) {
        return new ModelAndView(
                "supervision/front",
                Map.of(
                        "parts",
                        parts.stream().map(part -> part.waiting(viewer, asOf)).toList()));
    }
}
