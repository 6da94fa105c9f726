package guatu.shell.web;

import guatu.shell.InvalidInput;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers a refusal: a page for a person, problem details (RFC 9457) for a program. */
@ControllerAdvice
class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(Refused refusal, HttpServletRequest request) {
        String reason = messages.getMessage(
                refusal.messageKey(), refusal.arguments().toArray(), RequestContextUtils.getLocale(request));
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, reason);
    }

    @ExceptionHandler
    Object invalid(InvalidInput wrong, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ApiProblems.problem(messages, request, HttpStatus.UNPROCESSABLE_CONTENT, wrong.faults());
        }
        Locale locale = RequestContextUtils.getLocale(request);
        String reason = wrong.faults().stream()
                .map(fault -> ApiProblems.sentence(messages, fault, locale))
                .collect(Collectors.joining(" "));
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, reason);
    }

    @ExceptionHandler
    Object notFound(NotFound missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, text(request, "shell.error.404"));
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, text(request, "shell.error.413"));
    }

    /** @throws MultipartException when it can't be read for want of room, which is answered further out */
    @ExceptionHandler
    Object notAForm(MultipartException broken, HttpServletRequest request) {
        if (Outage.behind(broken).isPresent()) {
            throw broken;
        }
        return answer(request, HttpStatus.BAD_REQUEST, text(request, "shell.error.400"));
    }

    /** A field's name that leads nowhere, such as the millionth of a list. */
    @ExceptionHandler
    Object noSuchField(InvalidPropertyException wrong, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, text(request, "shell.error.400"));
    }

    private String text(HttpServletRequest request, String key) {
        return messages.getMessage(key, null, RequestContextUtils.getLocale(request));
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, String reason) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, reason));
        }
        return new ModelAndView("shell/error", Map.of("status", status.value(), "reason", reason), status);
    }
}
