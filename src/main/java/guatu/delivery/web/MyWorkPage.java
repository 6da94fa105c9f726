package guatu.delivery.web;

import guatu.delivery.MyWork;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A person's own work, by date. */
@Controller
class MyWorkPage {

    private final MyWork work;

    MyWorkPage(MyWork work) {
        this.work = work;
    }

    @GetMapping(ReturnAddress.MY_WORK)
    ModelAndView show(Viewer viewer, Page page) {
        return new ModelAndView("delivery/my-work", Map.of("work", work.of(viewer, page.today())));
    }
}
