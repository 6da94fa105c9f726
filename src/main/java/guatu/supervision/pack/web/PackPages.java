package guatu.supervision.pack.web;

import guatu.directory.Viewer;
import guatu.sheets.web.Attachment;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
import guatu.supervision.pack.ReviewPack;
import guatu.supervision.pack.ReviewPack.PackFile;
import guatu.supervision.pack.ReviewPacks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Review packs: ordered, seen on their way, and taken as files. */
@Controller
class PackPages {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String SECONDS = "2";

    private final ReviewPacks packs;

    PackPages(ReviewPacks packs) {
        this.packs = packs;
    }

    @GetMapping("/supervision/packs")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView(
                "supervision/packs/packs",
                Map.of(
                        "packs", packs.list(viewer),
                        "units", packs.units(viewer),
                        "requestKey", Identifiers.next().toString()));
    }

    @PostMapping("/supervision/packs")
    String order(Viewer viewer, Page page, @RequestParam Map<String, String> typed) {
        PackInput input = new PackInput(typed);
        return "redirect:/supervision/packs/"
                + packs.order(viewer, input.key(), input.order(page.locale().toLanguageTag()));
    }

    @GetMapping("/supervision/packs/{id}")
    ModelAndView one(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        ReviewPack pack = packs.find(viewer, id);
        if (pack.state().running()) {
            // Also without a script, the page comes back with the next step.
            response.setHeader("Refresh", SECONDS);
        }
        return new ModelAndView("supervision/packs/pack", Map.of("pack", pack, "content", packs.content(viewer, id)));
    }

    @GetMapping("/supervision/packs/{id}/document.docx")
    void document(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(packs.file(viewer, id, "docx"), DOCX, response);
    }

    @GetMapping("/supervision/packs/{id}/tables.xlsx")
    void tables(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(packs.file(viewer, id, "xlsx"), Attachment.XLSX, response);
    }

    private static void send(PackFile file, String type, HttpServletResponse response) throws IOException {
        Attachment.name(response, type, file.name());
        response.getOutputStream().write(file.content());
    }
}
