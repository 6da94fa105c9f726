package guatu.delivery.web;

import guatu.delivery.Evidence;
import guatu.delivery.Progress.EvidenceFile;
import guatu.directory.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a file as an attachment that no browser opens as a page of ours. */
@Controller
class EvidenceDownload {

    private final Evidence evidence;

    EvidenceDownload(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{id}")
    void download(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        EvidenceFile file = evidence.find(viewer, id);
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
        evidence.write(file, response.getOutputStream());
    }
}
