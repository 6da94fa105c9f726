package guatu.delivery.web;

import guatu.calendar.StatedDate;
import guatu.delivery.planning.Changing;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Promising another day, closing, and taking up again. */
@Controller
class PromisePosts {

    private final Changing changing;

    PromisePosts(Changing changing) {
        this.changing = changing;
    }

    @PostMapping("/initiatives/{code}/promises")
    String promise(
            Viewer viewer, @PathVariable String code, @RequestParam MultiValueMap<String, String> values, Page page) {
        FormReader reader = new FormReader(page, values);
        StatedDate promise = reader.stated("promise");
        if (!promise.isDated()) {
            throw new Refused("delivery.promise.unreadable", reader.text("promise"));
        }
        changing.promise(viewer, code, version(reader), promise, reader.text("reason"));
        return "redirect:/initiatives/" + code + "/plan#promise";
    }

    @PostMapping("/initiatives/{code}/closure")
    String close(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam LocalDate closedOn,
            @RequestParam String reason) {
        changing.close(viewer, code, version, closedOn, reason.strip());
        return "redirect:/initiatives/" + code;
    }

    @PostMapping("/initiatives/{code}/closure/removal")
    String reopen(Viewer viewer, @PathVariable String code, @RequestParam int version, @RequestParam String reason) {
        changing.reopen(viewer, code, version, reason.strip());
        return "redirect:/initiatives/" + code;
    }

    private static int version(FormReader reader) {
        return reader.whole("version", 1, Integer.MAX_VALUE, 0);
    }
}
