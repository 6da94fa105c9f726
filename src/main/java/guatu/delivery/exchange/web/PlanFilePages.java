package guatu.delivery.exchange.web;

import guatu.delivery.Initiatives;
import guatu.delivery.exchange.PlanExports;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.scheduling.exchange.PlanWriting.Format;
import guatu.shell.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The plan of an initiative as files of other programs. */
@Controller
class PlanFilePages {

    private final PlanExports exports;
    private final Initiatives initiatives;

    PlanFilePages(PlanExports exports, Initiatives initiatives) {
        this.exports = exports;
        this.initiatives = initiatives;
    }

    @GetMapping("/initiatives/{code}/plan/files")
    ModelAndView files(Viewer viewer, @PathVariable String code, Page page) {
        return new ModelAndView(
                "delivery/exchange/files",
                Map.of(
                        "initiative",
                        initiatives.find(viewer, code),
                        "exported",
                        exports.find(viewer, code),
                        "mayPlan",
                        initiatives.may(viewer, Permission.PLAN, code),
                        "words",
                        new PlanWords(page)));
    }

    @GetMapping("/initiatives/{code}/plan.xml")
    ResponseEntity<byte[]> microsoftProject(Viewer viewer, @PathVariable String code) {
        return file(viewer, code, Format.MSPDI, MediaType.APPLICATION_XML);
    }

    @GetMapping("/initiatives/{code}/plan.xer")
    ResponseEntity<byte[]> primavera(Viewer viewer, @PathVariable String code) {
        return file(viewer, code, Format.XER, MediaType.APPLICATION_OCTET_STREAM);
    }

    private ResponseEntity<byte[]> file(Viewer viewer, String code, Format format, MediaType type) {
        byte[] content = exports.export(viewer, code).content(format);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + "." + format.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
