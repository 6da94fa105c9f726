package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.order.OrderAnswers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What units say of an order. */
@Controller
class OrderAnswerPosts {

    private final OrderView view;
    private final OrderAnswers answers;

    OrderAnswerPosts(OrderView view, OrderAnswers answers) {
        this.view = view;
        this.answers = answers;
    }

    /** Feedback, or with the button for it the report that the matter is done. */
    @PostMapping("/supervision/orders/{code}/feedback")
    ModelAndView feedback(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Page page,
            RedirectAttributes redirect) {
        OrderInput input = OrderInput.of(typed, files);
        return view.changed(viewer, code, page, redirect, "order.done.feedback", input, () -> {
            if (input.typed("what").equals("finished")) {
                answers.reportFinish(
                        viewer, code, input.day("finishedOn"), input.typed("text"), input.uploads(), input.key());
            } else {
                answers.feedback(viewer, code, input.typed("text"), input.percent(), input.uploads(), input.key());
            }
        });
    }

    @PostMapping("/supervision/orders/{code}/plan")
    ModelAndView plan(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        OrderInput input = OrderInput.of(typed, null);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "order.done.plan",
                input,
                () -> answers.plan(viewer, code, input.day("plannedOn"), input.typed("text"), input.key()));
    }

    @PostMapping("/supervision/orders/{code}/extensions")
    ModelAndView extend(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        OrderInput input = OrderInput.of(typed, null);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "order.done.extension",
                input,
                () -> answers.askExtension(viewer, code, input.day("wanted"), input.typed("reason"), input.key()));
    }
}
