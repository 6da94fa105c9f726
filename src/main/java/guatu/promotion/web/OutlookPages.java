package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.reading.Chains;
import guatu.promotion.reading.Funnel.By;
import guatu.promotion.reading.Funnels;
import guatu.shell.AsOf;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How promotion goes: the funnel and the chain map. */
@Controller
class OutlookPages {

    private static final int TEN_YEARS = 10;

    private final Funnels funnels;
    private final Chains chains;

    OutlookPages(Funnels funnels, Chains chains) {
        this.funnels = funnels;
        this.chains = chains;
    }

    @GetMapping("/promotion/funnel")
    ModelAndView funnel(Viewer viewer, Page page) {
        By by = By.find(page.parameter("by")).orElse(By.ALL);
        int years = page.parameter("years").equals("1") ? 1 : TEN_YEARS;
        return new ModelAndView(
                "promotion/funnel",
                Map.of(
                        "by", by,
                        "years", years,
                        "funnel", funnels.of(viewer, by, years, page.asOf()),
                        "classes", funnels.sizeClasses(page.asOf()),
                        "statements", funnels.statements(viewer)));
    }

    @GetMapping("/promotion/chain")
    ModelAndView chain(Viewer viewer, @RequestParam(defaultValue = "3+3") String scheme, AsOf asOf) {
        return new ModelAndView("promotion/chain", Map.of("chain", chains.of(viewer, scheme, asOf)));
    }
}
