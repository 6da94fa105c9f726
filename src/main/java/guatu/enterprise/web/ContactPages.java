package guatu.enterprise.web;

import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseContacts;
import guatu.enterprise.Enterprises;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Contacts at a firm: added, taken away, and read in clear, which is on record. */
@Controller
class ContactPages {

    private final Enterprises enterprises;
    private final EnterpriseContacts contacts;

    ContactPages(Enterprises enterprises, EnterpriseContacts contacts) {
        this.enterprises = enterprises;
        this.contacts = contacts;
    }

    @PostMapping("/enterprises/{code}/contacts")
    String add(Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> fields) {
        EnterpriseForm form = EnterpriseForm.of(fields);
        contacts.add(viewer, code, form.value("post"), form.value("name"), form.value("mobile"), form.value("email"));
        return "redirect:/enterprises/" + enterprises.find(viewer, code).code();
    }

    @PostMapping("/enterprises/{code}/contacts/{contact}/reading")
    ModelAndView read(Viewer viewer, @PathVariable String code, @PathVariable UUID contact) {
        Enterprise firm = enterprises.find(viewer, code);
        return new ModelAndView(
                "enterprise/contact", Map.of("firm", firm, "contact", contacts.read(viewer, code, contact)));
    }

    @PostMapping("/enterprises/{code}/contacts/{contact}/removal")
    String remove(Viewer viewer, @PathVariable String code, @PathVariable UUID contact) {
        contacts.remove(viewer, code, contact);
        return "redirect:/enterprises/" + enterprises.find(viewer, code).code();
    }
}
