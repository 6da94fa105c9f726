package guatu.rules.yaml;

import guatu.rules.Entry;
import guatu.rules.InitiativeTemplate;
import guatu.rules.MalformedRule;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.RuleVersion;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateActivity.Kind;
import guatu.rules.TemplateLink;
import guatu.rules.TemplateLink.Dependence;
import guatu.rules.TemplateLink.Ground;
import guatu.rules.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a template out of a rule: its stages, its activities and what must come before what. */
public final class TemplateReader {

    private static final Set<String> INITIATIVE_KINDS = Set.of("project", "key_task", "reform", "hard_problem");

    private TemplateReader() {}

    /** @throws MalformedRule naming file and key, also when links lead in a cycle or to nothing */
    public static InitiativeTemplate read(RuleVersion version) {
        String kind = version.content().text("kind");
        if (!INITIATIVE_KINDS.contains(kind)) {
            throw version.content().malformed("kind", Expected.INITIATIVE_KIND);
        }
        List<Words> stages = version.rows("stages").stream()
                .map(stage -> stage.words("name"))
                .toList();
        List<Entry> rows = version.rows("activities");
        List<TemplateActivity> activities = new ArrayList<>();
        for (Entry row : rows) {
            activities.add(activity(row, stages));
        }
        TemplateLinks.check(rows, activities);
        return new InitiativeTemplate(
                version.code(), version.id(), kind, version.title(), version.text(), stages, activities);
    }

    private static TemplateActivity activity(Entry row, List<Words> stages) {
        String stage = row.text("stage");
        if (stages.stream().noneMatch(known -> known.chinese().equals(stage))) {
            throw row.malformed("stage", Expected.KNOWN_STAGE);
        }
        return new TemplateActivity(
                row.text("key"),
                row.words("name"),
                stage,
                row.textOrNone("approval_stage"),
                one(row, "kind", Kind.values(), Expected.ACTIVITY_KIND),
                row.flag("gate"),
                row.wordsOrNone("evidence"),
                row.decimal("weight"),
                row.has("calendar")
                        ? one(row, "calendar", TemplateActivity.Calendar.values(), Expected.WORK_CALENDAR)
                        : TemplateActivity.Calendar.OFFICE,
                row.integerOr("duration_working_days", 0),
                row.has("duration_source") ? row.text("duration_source") : "",
                TemplateApprovalReader.read(row),
                row.entries("predecessors").stream().map(TemplateReader::link).toList());
    }

    private static TemplateLink link(Entry row) {
        Ground ground = one(row, "ground", Ground.values(), Expected.GROUND);
        if (ground == Ground.LEGAL && !row.has("source")) {
            throw row.malformed("source", Expected.SOURCE);
        }
        return new TemplateLink(
                row.text("activity"),
                row.integerOr("lag_working_days", 0),
                row.has("dependence")
                        ? one(row, "dependence", Dependence.values(), Expected.DEPENDENCE)
                        : Dependence.START_AFTER,
                ground,
                row.textOrNone("source"));
    }

    static <T extends Enum<T>> T one(Entry row, String key, T[] values, Expected expected) {
        String found = row.text(key);
        for (T value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(found)) {
                return value;
            }
        }
        throw row.malformed(key, expected);
    }
}
