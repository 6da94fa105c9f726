package guatu.promotion.sheet;

import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.Money;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.promotion.Standing;
import guatu.promotion.store.DealSheetTable.Known;
import guatu.sheets.Choice;
import guatu.sheets.ColumnType;
import guatu.sheets.FormCard;
import guatu.sheets.FormColumn;
import guatu.sheets.TableForm;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of the offices' ledger of deals: its columns with the captions above them, and a deal as a row of it. */
final class DealForm {

    static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Columns under one caption of the first header row; one of a single column without a caption reaches over both rows. */
    record Block(String caption, List<FormColumn> columns) {}

    static final List<Block> BLOCKS = List.of(
            new Block("", List.of(FormColumn.id())),
            new Block("", List.of(FormColumn.of("no", "序号", ColumnType.TEXT))),
            new Block(
                    "",
                    List.of(FormColumn.of("project", "项目名称", ColumnType.TEXT).must())),
            new Block(
                    "投资方",
                    List.of(
                            FormColumn.of("investor", "投资方名称", ColumnType.TEXT).must(),
                            FormColumn.of("country", "来源地", ColumnType.TEXT),
                            FormColumn.of("credit_code", "统一社会信用代码", ColumnType.TEXT))),
            new Block(
                    "阶段与责任",
                    List.of(
                            FormColumn.of("stage", "阶段", ColumnType.CHOICE),
                            FormColumn.of("stage_since", "进入阶段", ColumnType.DAY),
                            FormColumn.of("signed_on", "首签日期", ColumnType.DAY).onlyShown(),
                            FormColumn.of("signed_place", "首签地点", ColumnType.TEXT)
                                    .onlyShown(),
                            FormColumn.of("unit", "责任单位", ColumnType.CODE)
                                    .withName()
                                    .must(),
                            FormColumn.of("channel", "来源渠道", ColumnType.CHOICE),
                            FormColumn.of("openness", "资源共享", ColumnType.CHOICE))),
            new Block(
                    "投资与规模",
                    List.of(
                            FormColumn.of("industry", "产业", ColumnType.TEXT),
                            FormColumn.of("investment", "总投资（万元、万美元）", ColumnType.NUMBER),
                            FormColumn.of("currency", "币种", ColumnType.CURRENCY),
                            FormColumn.of("land_mu", "用地需求（亩）", ColumnType.NUMBER),
                            FormColumn.of("floor_area", "建筑面积（㎡）", ColumnType.NUMBER),
                            FormColumn.of("energy", "年综合能耗（吨标准煤）", ColumnType.NUMBER),
                            FormColumn.of("jobs", "用工（人）", ColumnType.WHOLE_NUMBER),
                            FormColumn.of("output", "达产年产值（万元）", ColumnType.NUMBER),
                            FormColumn.of("tax", "达产年税收（万元）", ColumnType.NUMBER))),
            new Block(
                    "内容",
                    List.of(
                            FormColumn.of("online_code", "项目代码", ColumnType.TEXT),
                            FormColumn.of("note", "建设内容", ColumnType.TEXT),
                            FormColumn.of("source", "来源", ColumnType.TEXT))),
            new Block(
                    "推进情况",
                    List.of(
                            FormColumn.of("progress", "最近进展", ColumnType.TEXT).onlyShown(),
                            FormColumn.of("problem", "存在问题", ColumnType.TEXT).onlyShown(),
                            FormColumn.of("next", "下一步", ColumnType.TEXT).onlyShown(),
                            FormColumn.of("next_on", "下一步时间", ColumnType.DAY).onlyShown(),
                            FormColumn.of("last_contact", "最近联系", ColumnType.DAY)
                                    .onlyShown(),
                            FormColumn.of("initiative", "对应事项", ColumnType.TEXT).onlyShown())));

    /** The form of one key project, as it is handed in. */
    static final FormCard CARD = new FormCard("重点项目基本信息申报表", "以下由系统填写");

    private DealForm() {}

    /** @param words by key: the words of stages, channels and openness as the drop-downs offer them */
    static TableForm form(java.util.function.UnaryOperator<String> words) {
        return new TableForm(
                "招商项目",
                BLOCKS.stream()
                        .flatMap(block -> block.columns().stream())
                        .map(column -> switch (column.key()) {
                            case "stage" ->
                                FormColumn.choice(
                                        column.key(),
                                        column.header(),
                                        choices(words, "promotion.stage.", Stage.inOrder(), Stage::code));
                            case "channel" ->
                                FormColumn.choice(
                                        column.key(),
                                        column.header(),
                                        choices(
                                                words,
                                                "promotion.channel.",
                                                List.of(SourceChannel.values()),
                                                SourceChannel::code));
                            case "openness" ->
                                FormColumn.choice(
                                        column.key(),
                                        column.header(),
                                        choices(
                                                words,
                                                "promotion.sheet.openness.",
                                                List.of(Openness.values()),
                                                Openness::code));
                            default -> column;
                        })
                        .toList(),
                Optional.of("industry"),
                Optional.of(CARD));
    }

    private static <T> List<Choice> choices(
            java.util.function.UnaryOperator<String> words,
            String prefix,
            List<T> values,
            java.util.function.Function<T, String> code) {
        return values.stream()
                .map(value -> new Choice(code.apply(value), words.apply(prefix + code.apply(value))))
                .toList();
    }

    /** What stands, by column key; money in ten thousands. */
    static Map<String, Object> values(Lead lead, Known known) {
        LeadDescription said = lead.description();
        Scale scale = said.scale();
        Map<String, Object> values = new HashMap<>();
        values.put("id", lead.id());
        values.put("project", said.project());
        values.put("investor", said.investor());
        values.put("country", said.country());
        values.put("credit_code", said.creditCode().orElse(""));
        values.put("online_code", said.onlineCode().orElse(""));
        values.put("unit", lead.unit().code());
        values.put("stage", lead.stage().code());
        values.put("stage_since", lead.stageSince());
        values.put("channel", said.channel().code());
        values.put("openness", said.openness().code());
        values.put("industry", said.industryCode().orElse(""));
        scale.investment().ifPresent(money -> {
            values.put("investment", money.amount().divide(TEN_THOUSAND));
            values.put("currency", money.currency());
        });
        scale.landMu().ifPresent(number -> values.put("land_mu", number));
        scale.floorAreaSquareMetres().ifPresent(number -> values.put("floor_area", number));
        scale.energyTcePerYear().ifPresent(number -> values.put("energy", number));
        scale.jobs().ifPresent(number -> values.put("jobs", number));
        scale.outputYuanPerYear().ifPresent(number -> values.put("output", number.divide(TEN_THOUSAND)));
        scale.taxYuanPerYear().ifPresent(number -> values.put("tax", number.divide(TEN_THOUSAND)));
        values.put("note", said.note());
        values.put("source", said.source());
        known.signedOn().ifPresent(day -> values.put("signed_on", day));
        values.put("signed_place", known.signedPlace());
        values.put("progress", known.progress());
        values.put("problem", reason(lead.standing()));
        lead.next().ifPresent(next -> {
            values.put("next", next.action());
            next.on().ifPresent(day -> values.put("next_on", day));
        });
        lead.lastContactOn().ifPresent(day -> values.put("last_contact", day));
        values.put("initiative", lead.initiativeCode().orElse(""));
        return values;
    }

    private static String reason(Standing standing) {
        return switch (standing) {
            case Standing.Active _ -> "";
            case Standing.Paused paused -> paused.reason();
            case Standing.Lost lost -> lost.reason();
        };
    }

    /** The description that these values say; they have been checked before. */
    static LeadDescription description(Map<String, Object> values) {
        return new LeadDescription(
                text(values, "investor"),
                some(values, "credit_code"),
                text(values, "project"),
                some(values, "online_code"),
                SourceChannel.find(text(values, "channel")).orElse(SourceChannel.DIRECT),
                Openness.find(text(values, "openness")).orElse(Openness.UNIT),
                some(values, "industry"),
                some(values, "country").orElse("CN"),
                new Scale(
                        tenThousands(values, "investment")
                                .map(amount -> new Money(
                                        amount, some(values, "currency").orElse("CNY"))),
                        number(values, "land_mu"),
                        number(values, "floor_area"),
                        number(values, "energy"),
                        Optional.ofNullable((Integer) values.get("jobs")),
                        tenThousands(values, "output"),
                        tenThousands(values, "tax")),
                text(values, "note"),
                text(values, "source"));
    }

    private static Optional<BigDecimal> number(Map<String, Object> values, String key) {
        return Optional.ofNullable((BigDecimal) values.get(key));
    }

    private static Optional<BigDecimal> tenThousands(Map<String, Object> values, String key) {
        return number(values, key).map(TEN_THOUSAND::multiply);
    }

    private static Optional<String> some(Map<String, Object> values, String key) {
        return Optional.of(text(values, key)).filter(text -> !text.isBlank());
    }

    private static String text(Map<String, Object> values, String key) {
        return values.getOrDefault(key, "").toString();
    }
}
