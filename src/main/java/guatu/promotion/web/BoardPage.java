package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.reading.Boards;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The board of the pipeline, and the deals that are stuck in it. */
@Controller
class BoardPage {

    private final Boards boards;

    BoardPage(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/promotion")
    ModelAndView board(Viewer viewer, Page page) {
        return new ModelAndView("promotion/board", Map.of("board", boards.of(viewer, page.asOf())));
    }

    @GetMapping("/promotion/stuck")
    ModelAndView stuck(Viewer viewer, Page page) {
        return new ModelAndView(
                "promotion/stuck",
                Map.of("stuck", boards.stuck(viewer, page.asOf()), "clocks", boards.clocks(page.asOf())));
    }
}
