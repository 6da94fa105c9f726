package guatu.enterprise.web;

import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.Enterprise.Kind;
import guatu.enterprise.IndustryClass;
import guatu.enterprise.NewEnterprise;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the form of a firm says, as it was typed. */
public record EnterpriseForm(Map<String, String> fields) {

    public EnterpriseForm {
        fields = Map.copyOf(fields);
    }

    static EnterpriseForm of(Map<String, String> fields) {
        return new EnterpriseForm(fields);
    }

    static EnterpriseForm of(Enterprise firm, List<String> industries) {
        Map<String, String> fields = new HashMap<>();
        fields.put("keeper", firm.keeper().code());
        fields.put("kind", firm.kind().code());
        fields.put("name", firm.name());
        fields.put("nameEn", firm.nameEn());
        fields.put("creditCode", firm.creditCode().map(CreditCode::value).orElse(""));
        fields.put("industryClass", firm.industryClass());
        fields.put("industry", industries.isEmpty() ? "" : industries.getFirst());
        fields.put("industry2", industries.size() > 1 ? industries.get(1) : "");
        fields.put("foundedOn", firm.foundedOn().map(LocalDate::toString).orElse(""));
        fields.put("address", firm.address());
        fields.put("site", firm.site());
        fields.put("note", firm.note());
        fields.put("source", firm.source());
        fields.put("version", String.valueOf(firm.version()));
        return new EnterpriseForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    UUID key() {
        try {
            return UUID.fromString(value("key"));
        } catch (IllegalArgumentException notOurForm) {
            throw new Refused("enterprise.refused.form");
        }
    }

    int version() {
        try {
            return Integer.parseInt(value("version"));
        } catch (NumberFormatException notOurForm) {
            throw new Refused("enterprise.refused.form");
        }
    }

    boolean distinct() {
        return value("distinct").equals("yes");
    }

    /** @throws Refused naming the field */
    NewEnterprise entered() {
        String typedCode = value("creditCode");
        Optional<CreditCode> creditCode = CreditCode.read(typedCode);
        if (creditCode.isEmpty() && !typedCode.isEmpty()) {
            throw new Refused("enterprise.refused.creditCode", typedCode);
        }
        String typedClass = value("industryClass");
        return new NewEnterprise(
                value("keeper"),
                Kind.find(value("kind")).orElse(Kind.COMPANY),
                value("name"),
                value("nameEn"),
                creditCode,
                typedClass.isEmpty() ? "" : IndustryClass.normal(typedClass).orElse(typedClass),
                Stream.of(value("industry"), value("industry2"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                day("foundedOn"),
                value("address"),
                value("site"),
                value("note"),
                value("source"));
    }

    Optional<LocalDate> day(String name) {
        try {
            return value(name).isEmpty() ? Optional.empty() : Optional.of(WrittenDay.parse(value(name)));
        } catch (DateTimeException notADay) {
            throw new Refused("enterprise.refused.day", value(name));
        }
    }
}
