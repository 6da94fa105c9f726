package guatu.supervision.message.web;

import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.message.channel.Mailboxes;
import guatu.supervision.message.channel.PostTimes;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the person wants to get messages besides the inbox. */
@Controller
class MessageSettingsPages {

    private static final String SETTINGS = "redirect:/messages/settings";

    private final Mailboxes mailboxes;

    MessageSettingsPages(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @GetMapping("/messages/settings")
    ModelAndView show(Viewer viewer) {
        return new ModelAndView("message/settings", Map.of("settings", mailboxes.of(viewer)));
    }

    @PostMapping("/messages/settings")
    String open(Viewer viewer, @RequestParam Map<String, String> typed, Page page, RedirectAttributes redirect) {
        Optional<LocalTime> from = time(typed, "quietFrom");
        Optional<LocalTime> until = time(typed, "quietUntil");
        if (from.isPresent() != until.isPresent()) {
            throw new Refused("message.mailbox.refused.quiet");
        }
        boolean digest = typed.getOrDefault("digest", "").equals("daily");
        Optional<LocalTime> digestAt = digest ? time(typed, "digestAt") : Optional.empty();
        if (digest && digestAt.isEmpty()) {
            throw new Refused("message.mailbox.refused.digest");
        }
        mailboxes.open(
                viewer, new PostTimes(from.map(begin -> new PostTimes.Quiet(begin, until.orElseThrow())), digestAt));
        redirect.addFlashAttribute(Pages.NOTICE, page.text("message.mailbox.opened"));
        return SETTINGS;
    }

    @PostMapping("/messages/settings/closing")
    String close(Viewer viewer, Page page, RedirectAttributes redirect) {
        mailboxes.close(viewer);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("message.mailbox.closed"));
        return SETTINGS;
    }

    private static Optional<LocalTime> time(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeException noTime) {
            throw new Refused("message.mailbox.refused.time", text);
        }
    }
}
