package guatu.delivery.exchange.web;

import guatu.delivery.Initiative;
import guatu.delivery.exchange.ImportPreview;
import guatu.delivery.exchange.PlanImports;
import guatu.delivery.exchange.PlanUpload;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan file on its way into an initiative's plan: what it would change, and the change. */
@Controller
class PlanImportPages {

    private final PlanImports imports;

    PlanImportPages(PlanImports imports) {
        this.imports = imports;
    }

    @PostMapping("/initiatives/{code}/plan/files")
    ModelAndView preview(
            Viewer viewer, @PathVariable String code, @RequestParam Optional<MultipartFile> file, Page page)
            throws IOException {
        Initiative initiative = imports.target(viewer, code);
        MultipartFile sent = file.orElseThrow(() -> new Refused("exchange.refused.empty", ""));
        PlanUpload upload = PlanUpload.of(Objects.requireNonNullElse(sent.getOriginalFilename(), ""), sent.getBytes());
        return new ModelAndView(
                "delivery/exchange/preview",
                Map.of(
                        "initiative",
                        initiative,
                        "upload",
                        upload,
                        "preview",
                        imports.preview(viewer, code, upload),
                        "words",
                        new PlanWords(page)));
    }

    @PostMapping("/initiatives/{code}/plan/files/application")
    String apply(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String content,
            Page page,
            RedirectAttributes redirect) {
        imports.target(viewer, code);
        ImportPreview made = imports.apply(viewer, code, version, PlanUpload.unpacked(name, content));
        redirect.addFlashAttribute(
                Pages.NOTICE,
                page.text(
                        "exchange.applied",
                        made.added().size(),
                        made.changed().size(),
                        made.links().size()));
        return "redirect:/initiatives/" + code + "/plan";
    }
}
