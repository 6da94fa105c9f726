package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.pipeline.ContactBook;
import guatu.promotion.pipeline.ProofBook;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts of a lead, and what its next gate asks for. */
@Controller
class ProofPosts {

    private final LeadView view;
    private final ContactBook contacts;
    private final ProofBook proofs;

    ProofPosts(LeadView view, ContactBook contacts, ProofBook proofs) {
        this.view = view;
        this.contacts = contacts;
        this.proofs = proofs;
    }

    @PostMapping("/promotion/leads/{code}/contacts")
    ModelAndView contact(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Page page,
            RedirectAttributes redirect) {
        PipelineInput input = PipelineInput.of(typed, files);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promotion.contact.done",
                typed,
                () -> contacts.record(
                        viewer, code, input.contact(page.today()), input.uploads(), input.typed("requestKey")));
    }

    @PostMapping("/promotion/leads/{code}/proofs")
    ModelAndView proof(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Page page,
            RedirectAttributes redirect) {
        PipelineInput input = PipelineInput.of(typed, files);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promotion.proof.done",
                typed,
                () -> proofs.giveEvidence(
                        viewer,
                        code,
                        input.typed("item"),
                        input.occurredOn(page.today()),
                        input.typed("note"),
                        input.uploads(),
                        input.typed("requestKey")));
    }
}
