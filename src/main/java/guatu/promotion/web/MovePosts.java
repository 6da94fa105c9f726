package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.pipeline.Pipeline;
import guatu.promotion.pipeline.Team;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves and team of a lead. */
@Controller
class MovePosts {

    private final LeadView view;
    private final Pipeline pipeline;
    private final Team team;

    MovePosts(LeadView view, Pipeline pipeline, Team team) {
        this.view = view;
        this.pipeline = pipeline;
        this.team = team;
    }

    @PostMapping("/promotion/leads/{code}/steps")
    ModelAndView move(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        PipelineInput input = new PipelineInput(typed, List.of());
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promotion.step.done",
                typed,
                () -> pipeline.move(
                        viewer,
                        code,
                        input.move(),
                        input.seenSteps(),
                        input.occurredOn(page.today()),
                        input.typed("reason")));
    }

    @PostMapping("/promotion/leads/{code}/team")
    ModelAndView join(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        PipelineInput input = new PipelineInput(typed, List.of());
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promotion.team.joined",
                typed,
                () -> team.join(viewer, code, input.typed("username"), input.part()));
    }

    @PostMapping("/promotion/leads/{code}/team/{member}/removal")
    ModelAndView leave(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable UUID member,
            Page page,
            RedirectAttributes redirect) {
        return view.changed(
                viewer, code, page, redirect, "promotion.team.left", Map.of(), () -> team.leave(viewer, code, member));
    }
}
