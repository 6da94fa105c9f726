package guatu.delivery.web;

import guatu.delivery.Initiative.Money;
import guatu.delivery.Initiative.ScheduleBasis;
import guatu.delivery.planning.InitiativeFields;
import guatu.delivery.planning.InitiativeFields.Membership;
import guatu.delivery.planning.PlanningChoices;
import guatu.directory.Organisation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the fields of an initiative out of a form; each choice must be one that was offered. */
record FieldsReader(FormReader form, PlanningChoices choices) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    InitiativeFields read() {
        return new InitiativeFields(
                form.required("name"),
                form.text("stage"),
                owner(),
                form.text("content"),
                form.text("standard"),
                organisation("answerable", form.text("answerable")),
                form.text("leaderPost"),
                form.day("startedOn"),
                form.day("statutoryOn"),
                form.day("internalOn"),
                form.text("scheduleBasis").equals("elapsed_months")
                        ? ScheduleBasis.ELAPSED_MONTHS
                        : ScheduleBasis.PLAN_CURVE,
                organisation("investor", form.text("investor")),
                offered("industry", choices.industries().stream().map(one -> one.code())),
                offered("place", choices.places().stream().map(one -> one.code())),
                investment(),
                form.number("floorArea"),
                form.number("landArea"),
                form.text("note"),
                Optional.of(form.text("parent")).filter(code -> !code.isEmpty()),
                jointUnits(),
                memberships());
    }

    private Optional<UUID> owner() {
        Optional<UUID> id = form.id("owner");
        if (id.isPresent()
                && choices.people().stream().noneMatch(one -> one.id().equals(id.get()))) {
            form.problem("owner", "delivery.form.notOffered", id.get().toString());
        }
        return id;
    }

    private Optional<Money> investment() {
        String currency = form.text("currency").isEmpty() ? "CNY" : form.text("currency");
        return form.number("investment").map(tenThousands -> new Money(tenThousands.multiply(TEN_THOUSAND), currency));
    }

    private Optional<String> offered(String field, Stream<String> codes) {
        String code = form.text(field);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (codes.noneMatch(code::equals)) {
            form.problem(field, "delivery.form.notOffered", code);
        }
        return Optional.of(code);
    }

    private List<UUID> jointUnits() {
        return Arrays.stream(form.text("jointUnits").split("[、，,；;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> organisation("jointUnits", name))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** By name, or by code where two units share a name. */
    private Optional<UUID> organisation(String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<Organisation> found = choices.organisations().stream()
                .filter(one -> one.name().equals(typed) || one.code().equals(typed))
                .toList();
        if (found.isEmpty()) {
            form.problem(field, "delivery.form.noSuchUnit", typed);
        } else if (found.size() > 1) {
            form.problem(
                    field, "delivery.form.severalUnits", typed, found.getFirst().code());
        }
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    private List<Membership> memberships() {
        return choices.collections().stream()
                .filter(one -> form.ticked("list:" + one.code()))
                .map(one -> new Membership(one.code(), form.text("field:" + one.code())))
                .toList();
    }
}
