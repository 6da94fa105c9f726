package guatu.shell.web;

import guatu.shell.InvalidInput.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells a program what was wrong with its request: field, found, expected. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> header(MissingRequestHeaderException missing, HttpServletRequest request) {
        return invalid(request, new Fault(missing.getHeaderName(), "", "1–80"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> argument(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        Class<?> type = wrong.getRequiredType();
        String expected = type == null ? "" : expected(type);
        return invalid(request, new Fault(wrong.getName(), String.valueOf(wrong.getValue()), expected));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> body(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return invalid(
                request,
                switch (unreadable.getCause()) {
                    case UnrecognizedPropertyException unknown ->
                        new Fault(path(unknown), unknown.getPropertyName(), known(unknown));
                    case InvalidFormatException wrong ->
                        new Fault(path(wrong), String.valueOf(wrong.getValue()), expected(wrong.getTargetType()));
                    case MismatchedInputException wrong -> new Fault(path(wrong), "", expected(wrong.getTargetType()));
                    case JacksonException broken -> new Fault("", broken.getOriginalMessage(), "JSON");
                    case null, default -> new Fault("", "", "JSON");
                });
    }

    /** What nobody foresaw is told in the log only. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(IllegalStateException failure, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        String reason = messages.getMessage("shell.error.500", null, RequestContextUtils.getLocale(request));
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, reason));
    }

    private ResponseEntity<ProblemDetail> invalid(HttpServletRequest request, Fault fault) {
        return problem(messages, request, HttpStatus.BAD_REQUEST, List.of(fault));
    }

    static ResponseEntity<ProblemDetail> problem(
            MessageSource messages, HttpServletRequest request, HttpStatus status, List<Fault> faults) {
        Locale locale = RequestContextUtils.getLocale(request);
        String reason =
                faults.stream().map(fault -> sentence(messages, fault, locale)).collect(Collectors.joining(" "));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, reason);
        problem.setProperty("errors", faults);
        return ResponseEntity.status(status).body(problem);
    }

    static String sentence(MessageSource messages, Fault fault, Locale locale) {
        return fault.found().isEmpty()
                ? messages.getMessage("shell.invalid.missing", new Object[] {fault.field(), fault.expected()}, locale)
                : messages.getMessage(
                        "shell.invalid.value", new Object[] {fault.field(), fault.found(), fault.expected()}, locale);
    }

    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(one -> one.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "2026-02-10";
            case "UUID" -> "00000000-0000-7000-8000-000000000000";
            case "BigDecimal", "Integer", "int" -> "42";
            case "byte[]" -> "Base64";
            default -> type.getSimpleName();
        };
    }
}
