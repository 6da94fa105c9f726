package guatu.delivery.web;

import guatu.delivery.planning.ChangedInBetween;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells the second of two people what the first one changed. */
@ControllerAdvice
class ChangedInBetweenPage {

    private final Pages pages;

    ChangedInBetweenPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView tell(ChangedInBetween conflict, HttpServletRequest request) {
        Page page = pages.of(request);
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object code = variables instanceof Map<?, ?> map ? map.get("code") : null;
        return new ModelAndView(
                "delivery/changed-in-between",
                Map.of("code", String.valueOf(code), "between", new Worded(page).changes(conflict.changes())),
                HttpStatus.CONFLICT);
    }
}
