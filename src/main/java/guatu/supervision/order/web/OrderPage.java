package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.order.OrderFile;
import guatu.supervision.order.OrderFiles;
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

/** All of one order on one page, and its documents. */
@Controller
class OrderPage {

    private final OrderView view;
    private final OrderFiles files;

    OrderPage(OrderView view, OrderFiles files) {
        this.view = view;
        this.files = files;
    }

    @GetMapping("/supervision/orders/{code}")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return view.show(viewer, code, page);
    }

    /** As an attachment that no browser opens as a page of ours. */
    @GetMapping("/supervision/orders/{code}/documents/{id}")
    void download(
            Viewer viewer, @PathVariable String code, @PathVariable UUID id, Page page, HttpServletResponse response)
            throws IOException {
        OrderFile file = files.find(viewer, code, id, page.asOf());
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
