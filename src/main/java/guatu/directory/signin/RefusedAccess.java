package guatu.directory.signin;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who was refused what; strangers are not written down, a form without its token is refused before. */
@Component
class RefusedAccess {

    private static final int LONGEST = 200;

    private final Audit audit;

    RefusedAccess(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    void record(HttpServletRequest request) {
        if (request.getAttribute(Pages.PERSON) instanceof Viewer viewer) {
            String path = request.getRequestURI();
            String shown = path.substring(0, Math.min(path.length(), LONGEST));
            audit.append(
                    viewer,
                    "directory.access.refuse",
                    new Subject("address", shown, shown),
                    Map.of("method", request.getMethod()));
        }
    }
}
