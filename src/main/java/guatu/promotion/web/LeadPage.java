package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.pipeline.LeadFile;
import guatu.promotion.pipeline.LeadFiles;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All of one lead on one page, and its documents. */
@Controller
class LeadPage {

    private final LeadView view;
    private final LeadFiles files;

    LeadPage(LeadView view, LeadFiles files) {
        this.view = view;
        this.files = files;
    }

    @GetMapping("/promotion/leads/{code}")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return view.show(viewer, code, page);
    }

    /** As an attachment that no browser opens as a page of ours. */
    @GetMapping("/promotion/leads/{code}/files/{id}")
    void download(
            Viewer viewer, @PathVariable String code, @PathVariable UUID id, Page page, HttpServletResponse response)
            throws IOException {
        LeadFile file = files.find(viewer, code, id, page.asOf());
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.sizeBytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        files.write(file, response.getOutputStream());
    }
}
