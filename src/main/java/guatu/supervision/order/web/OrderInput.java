package guatu.supervision.order.web;

import guatu.delivery.EvidenceUpload;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.WrittenNumber;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderWording;
import guatu.supervision.order.SubjectKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the forms of orders send, as typed.
 *
 * @param fields by the names that the forms give them; several values of one name stand one a line
 */
public record OrderInput(Map<String, String> fields, List<MultipartFile> files) {

    public OrderInput {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    static OrderInput of(MultiValueMap<String, String> typed, @Nullable List<MultipartFile> files) {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, values) -> fields.put(name, String.join("\n", values)));
        fields.putIfAbsent("requestKey", Identifiers.next().toString());
        return new OrderInput(fields, Objects.requireNonNullElse(files, List.of()));
    }

    /** What was typed in a field; "" when nothing was. */
    public String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    String key() {
        return typed("requestKey");
    }

    OrderKind kind() {
        return OrderKind.find(typed("kind")).orElse(OrderKind.FOLLOW_UP);
    }

    SubjectKind subjectKind() {
        return SubjectKind.find(typed("subjectKind")).orElse(SubjectKind.FREE);
    }

    public List<String> several(String field) {
        return typed(field)
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    OrderWording wording() {
        return new OrderWording(
                typed("approval"), typed("source"), typed("basis"), typed("item"), typed("requirement"));
    }

    /** @throws Refused when it is no day or nothing */
    LocalDate day(String field) {
        try {
            return WrittenDay.parse(typed(field));
        } catch (DateTimeException notADay) {
            throw new Refused("order.refused.day", typed(field));
        }
    }

    Optional<BigDecimal> percent() {
        try {
            return typed("percent").isEmpty() ? Optional.empty() : Optional.of(WrittenNumber.parse(typed("percent")));
        } catch (NumberFormatException notANumber) {
            throw new Refused("order.refused.percent", typed("percent"));
        }
    }

    /** A file field that was left empty is sent as a part without a name. */
    List<EvidenceUpload> uploads() {
        return files.stream()
                .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .isEmpty())
                .map(file -> new EvidenceUpload(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file))
                .toList();
    }
}
