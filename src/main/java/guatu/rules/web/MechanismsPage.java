package guatu.rules.web;

import guatu.rules.Mechanism;
import guatu.rules.Mechanisms;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of mechanisms. */
@Controller
class MechanismsPage {

    private final Mechanisms mechanisms;

    MechanismsPage(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    @GetMapping("/mechanisms")
    ModelAndView list(Page page) {
        return new ModelAndView(
                "rules/mechanisms",
                Map.of(
                        "mechanisms", mechanisms.list(filter(page)),
                        "total", mechanisms.count(),
                        "choices", mechanisms.choices()));
    }

    @GetMapping("/mechanisms.csv")
    void export(Page page, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"mechanisms-" + page.today() + ".csv\"");
        MechanismsCsv.write(page, mechanisms.list(filter(page)), response.getWriter());
    }

    @GetMapping("/mechanisms/{code}")
    ModelAndView one(@PathVariable String code) {
        return new ModelAndView("rules/mechanism", Map.of("mechanism", mechanisms.get(code)));
    }

    private static Mechanism.Filter filter(Page page) {
        return new Mechanism.Filter(
                page.parameter("text"),
                page.parameter("room"),
                page.parameter("kind"),
                page.parameter("unit"),
                page.parameter("served"));
    }
}
