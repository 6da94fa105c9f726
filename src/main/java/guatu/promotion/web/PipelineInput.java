package guatu.promotion.web;

import guatu.delivery.EvidenceUpload;
import guatu.promotion.Step;
import guatu.promotion.pipeline.Contact;
import guatu.promotion.pipeline.Member.Part;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the forms of a lead's page send, as typed. */
record PipelineInput(Map<String, String> fields, List<MultipartFile> files) {

    /** @param files none when the form was sent without a part for them */
    static PipelineInput of(Map<String, String> fields, @Nullable List<MultipartFile> files) {
        return new PipelineInput(fields, Objects.requireNonNullElse(files, List.of()));
    }

    String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** @throws Refused when no button that moves the lead was pressed */
    Step.Kind move() {
        return Stream.of(Step.Kind.values())
                .filter(kind -> kind.code().equals(typed("kind")))
                .findFirst()
                .orElseThrow(() -> new Refused("promotion.step.refused.kind"));
    }

    int seenSteps() {
        return typed("steps").matches("\\d{1,6}") ? Integer.parseInt(typed("steps")) : 0;
    }

    /** @param today what holds when no day was typed */
    LocalDate occurredOn(LocalDate today) {
        return typed("occurredOn").isEmpty() ? today : LeadForms.day(typed("occurredOn"));
    }

    Contact contact(LocalDate today) {
        return new Contact(
                Contact.Kind.find(typed("kind")).orElseThrow(() -> new Refused("promotion.contact.refused.kind")),
                occurredOn(today),
                typed("place"),
                typed("participants"),
                typed("summary"),
                typed("nextAction"),
                typed("nextOn").isEmpty() ? Optional.empty() : Optional.of(LeadForms.day(typed("nextOn"))));
    }

    Part part() {
        return Part.find(typed("part")).orElse(Part.NEGOTIATOR);
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
