package guatu.enterprise.web;

import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseFigures;
import guatu.enterprise.EnterpriseFigures.Entered;
import guatu.enterprise.EnterpriseGroups;
import guatu.enterprise.EnterpriseMerging;
import guatu.enterprise.Enterprises;
import guatu.shell.Refused;
import guatu.shell.WrittenNumber;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a firm's page sends: another name, a head, a figure, a record that is the same firm. */
@Controller
class EnterprisePosts {

    private final Enterprises enterprises;
    private final EnterpriseGroups groups;
    private final EnterpriseFigures figures;
    private final EnterpriseMerging merging;

    EnterprisePosts(
            Enterprises enterprises, EnterpriseGroups groups, EnterpriseFigures figures, EnterpriseMerging merging) {
        this.enterprises = enterprises;
        this.groups = groups;
        this.figures = figures;
        this.merging = merging;
    }

    @PostMapping("/enterprises/{code}/names")
    String rename(Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> fields) {
        Enterprise firm = enterprises.find(viewer, code);
        EnterpriseForm form = EnterpriseForm.of(fields);
        groups.rename(
                viewer,
                firm.code(),
                form.value("name"),
                form.day("from").orElseThrow(() -> new Refused("enterprise.refused.day", "")),
                form.value("source"));
        return "redirect:/enterprises/" + firm.code();
    }

    @PostMapping("/enterprises/{code}/relations")
    String relate(Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> fields) {
        Enterprise firm = enterprises.find(viewer, code);
        EnterpriseForm form = EnterpriseForm.of(fields);
        groups.relate(viewer, firm.code(), form.value("head"), form.value("relation"), form.day("since"));
        return "redirect:/enterprises/" + firm.code();
    }

    @PostMapping("/enterprises/{code}/figures")
    String figure(Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> fields) {
        Enterprise firm = enterprises.find(viewer, code);
        EnterpriseForm form = EnterpriseForm.of(fields);
        try {
            Entered entered = new Entered(
                    form.value("metric"),
                    Integer.parseInt(form.value("year")),
                    WrittenNumber.parse(form.value("value").replace(",", "").replace("，", "")),
                    form.value("unit"),
                    form.value("caliber"),
                    form.value("source"),
                    form.value("corrects").isEmpty()
                            ? Optional.empty()
                            : Optional.of(UUID.fromString(form.value("corrects"))));
            figures.record(viewer, form.key(), firm.code(), entered);
        } catch (IllegalArgumentException notANumber) {
            throw new Refused("enterprise.figure.refused.number", form.value("year"), form.value("value"));
        }
        return "redirect:/enterprises/" + firm.code();
    }

    @PostMapping("/enterprises/{code}/merging")
    String merge(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String reason) {
        Enterprise firm = enterprises.find(viewer, code);
        merging.merge(viewer, firm.code(), other.strip(), reason);
        return "redirect:/enterprises/" + firm.code();
    }
}
