package guatu.delivery.web;

import guatu.delivery.Initiative;
import guatu.delivery.Initiative.Unit;
import guatu.delivery.reading.Relations;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the form of an initiative that is there already. */
final class FieldValues {

    private FieldValues() {}

    static Form of(Initiative initiative, Relations relations) {
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(initiative.version()));
        values.put("kind", initiative.kind().code());
        values.put("name", initiative.name());
        values.put("stage", initiative.stage());
        values.put("owner", text(initiative.fixes().owner().map(owner -> owner.id())));
        values.put("content", initiative.fixes().content());
        values.put("standard", initiative.fixes().standard());
        values.put("answerable", text(initiative.fixes().answerable().map(Unit::name)));
        values.put("leaderPost", initiative.fixes().leaderPost());
        values.put("startedOn", text(initiative.startedOn()));
        values.put("statutoryOn", text(initiative.deadlines().statutoryOn()));
        values.put("internalOn", text(initiative.deadlines().internalOn()));
        values.put("scheduleBasis", initiative.scheduleBasis().name().toLowerCase(Locale.ROOT));
        values.put("investor", text(initiative.investor().map(Unit::name)));
        values.put("industry", text(initiative.industry().map(one -> one.code())));
        values.put("place", text(initiative.place().map(one -> one.code())));
        values.put(
                "investment",
                initiative
                        .investment()
                        .map(money -> number(money.amount().movePointLeft(4)))
                        .orElse(""));
        values.put(
                "currency",
                initiative.investment().map(money -> money.currency()).orElse("CNY"));
        values.put(
                "floorArea",
                initiative.floorAreaSquareMetres().map(FieldValues::number).orElse(""));
        values.put("landArea", initiative.landAreaMu().map(FieldValues::number).orElse(""));
        values.put("note", initiative.note());
        values.put("parent", text(initiative.parent().map(Unit::code)));
        values.put("jointUnits", relations.jointUnits().stream().map(Unit::name).collect(Collectors.joining("、")));
        relations.memberships().forEach(one -> {
            values.put("list:" + one.code(), "on");
            values.put("field:" + one.code(), one.field());
        });
        return Form.of(values);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
