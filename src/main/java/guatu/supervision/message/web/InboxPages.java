package guatu.supervision.message.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.message.Inbox;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the person was told (消息). */
@Controller
class InboxPages {

    private final Inbox inbox;
    private final Clock clock;

    InboxPages(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/messages")
    ModelAndView show(Viewer viewer, Page page) {
        boolean all = page.parameter("show").equals("all");
        List<Inbox.Entry> found = inbox.of(viewer, !all, identifier(page.parameter("after")));
        return new ModelAndView(
                "message/inbox",
                Map.of(
                        "entries",
                        found.subList(0, Math.min(found.size(), Inbox.PAGE_LENGTH)),
                        "more",
                        found.size() > Inbox.PAGE_LENGTH,
                        "all",
                        all,
                        "seen",
                        clock.instant().toString()));
    }

    @PostMapping("/messages/{id}/reading")
    String open(Viewer viewer, @PathVariable UUID id) {
        return "redirect:" + inbox.open(viewer, id);
    }

    @PostMapping("/messages/reading")
    String readAll(Viewer viewer, @RequestParam(defaultValue = "") String seen) {
        inbox.readAll(viewer, instant(seen).orElseGet(clock::instant));
        return "redirect:/messages";
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(Instant.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> identifier(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
