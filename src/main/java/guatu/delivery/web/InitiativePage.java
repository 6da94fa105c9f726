package guatu.delivery.web;

import guatu.delivery.reading.Dossiers;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An initiative with everything behind it, as of a day. */
@Controller
class InitiativePage {

    private final Dossiers dossiers;

    InitiativePage(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/initiatives/{code}")
    ModelAndView show(@PathVariable String code, Viewer viewer, AsOf asOf, Page page) {
        return new ModelAndView(
                "delivery/initiative", Map.of("dossier", dossiers.of(viewer, code, asOf), "worded", new Worded(page)));
    }
}
