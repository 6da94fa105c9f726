package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders are given. */
@Controller
class OrderFormPages {

    private final OrderForms forms;

    OrderFormPages(OrderForms forms) {
        this.forms = forms;
    }

    /** Prefilled from what it is about: {@code ?subjectKind=initiative&subjectCode=PRJ-2026-0007}. */
    @GetMapping("/supervision/orders/new")
    ModelAndView empty(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, Page page) {
        return forms.empty(viewer, OrderInput.of(typed, null), page);
    }

    @PostMapping("/supervision/orders")
    ModelAndView issue(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, Page page) {
        return forms.issued(viewer, OrderInput.of(typed, null), page);
    }
}
