package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.pipeline.ProofBook;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a gate asks for is approved by a second person. */
@Controller
class ApprovalPosts {

    private final LeadView view;
    private final ProofBook proofs;

    ApprovalPosts(LeadView view, ProofBook proofs) {
        this.view = view;
        this.proofs = proofs;
    }

    @PostMapping("/promotion/leads/{code}/approvals")
    ModelAndView approve(
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
                "promotion.proof.decided",
                typed,
                () -> proofs.decide(
                        viewer,
                        code,
                        input.typed("item"),
                        input.typed("decision").equals("approved"),
                        input.typed("note"),
                        input.typed("requestKey")));
    }
}
