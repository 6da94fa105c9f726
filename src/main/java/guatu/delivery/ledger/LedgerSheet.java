package guatu.delivery.ledger;

import static guatu.delivery.ledger.LedgerColumn.choice;
import static guatu.delivery.ledger.LedgerColumn.id;
import static guatu.delivery.ledger.LedgerColumn.optional;
import static guatu.delivery.ledger.LedgerColumn.required;
import static guatu.delivery.ledger.Reference.ACTIVITY;
import static guatu.delivery.ledger.Reference.INDUSTRY;
import static guatu.delivery.ledger.Reference.INITIATIVE;
import static guatu.delivery.ledger.Reference.ORGANISATION;
import static guatu.delivery.ledger.Reference.PERSON;
import static guatu.delivery.ledger.Reference.PLACE;
import static guatu.sheets.ColumnType.CODE;
import static guatu.sheets.ColumnType.CODES;
import static guatu.sheets.ColumnType.CURRENCY;
import static guatu.sheets.ColumnType.DAY;
import static guatu.sheets.ColumnType.MONEY;
import static guatu.sheets.ColumnType.MU;
import static guatu.sheets.ColumnType.NUMBER;
import static guatu.sheets.ColumnType.PERCENT;
import static guatu.sheets.ColumnType.SQUARE_METRES;
import static guatu.sheets.ColumnType.STATED_DAY;
import static guatu.sheets.ColumnType.TEXT;
import static guatu.sheets.ColumnType.WHOLE_NUMBER;
import static guatu.sheets.ColumnType.YES_NO;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheets of the form and their columns, in the order in which they are loaded. This is the form; nothing else says it. */
public enum LedgerSheet {
    ORGANISATIONS(
            "组织",
            required("code", "编码", CODE).identifying(),
            required("name", "名称", TEXT),
            optional("name_en", "英文名称", TEXT),
            required("kind", "类型", TEXT),
            optional("parent", "上级编码", CODE).to(ORGANISATION),
            optional("in_service", "在用", YES_NO).otherwise(true),
            optional("source", "来源", TEXT)),
    INDUSTRIES(
            "行业",
            required("code", "编码", CODE).identifying(),
            required("name", "名称", TEXT),
            optional("name_en", "英文名称", TEXT),
            optional("parent", "上级编码", CODE).to(INDUSTRY),
            required("scheme", "体系", TEXT),
            optional("source", "来源", TEXT)),
    PLACES(
            "空间",
            required("code", "编码", CODE).identifying(),
            required("name", "名称", TEXT),
            required("kind", "类型", TEXT),
            optional("parent", "上级编码", CODE).to(PLACE),
            optional("area_square_metres", "面积", SQUARE_METRES),
            optional("note", "说明", TEXT),
            optional("source", "来源", TEXT)),
    INITIATIVES(
            "事项",
            id(),
            required("code", "编码", CODE).identifying(),
            choice("kind", "类别", Choices.KINDS).must(),
            required("name", "名称", TEXT),
            required("organisation", "所属单位", CODE).to(ORGANISATION),
            optional("parent", "上级事项", CODE).to(INITIATIVE),
            optional("stage", "阶段", TEXT),
            optional("owner", "责任人账号", CODE).to(PERSON),
            optional("content", "内容", TEXT),
            optional("standard", "标准", TEXT),
            optional("answerable", "责任单位", CODE).to(ORGANISATION),
            optional("joint_units", "配合单位", CODES).to(ORGANISATION),
            optional("leader_post", "分管领导职务", TEXT),
            optional("started_on", "开始日期", DAY),
            optional("promised_on", "承诺时限", STATED_DAY).with("promised_precision"),
            choice("promised_precision", "承诺精度", Choices.PRECISIONS),
            optional("statutory_on", "法定时限", DAY),
            optional("internal_on", "内控时限", DAY),
            choice("schedule_basis", "序时口径", Choices.SCHEDULE_BASES).otherwise("plan_curve"),
            optional("investor", "投资方", CODE).to(ORGANISATION),
            optional("industry", "行业", CODE).to(INDUSTRY),
            optional("place", "空间", CODE).to(PLACE),
            optional("investment", "投资额", MONEY).with("investment_currency"),
            optional("investment_currency", "币种", CURRENCY),
            optional("floor_area_square_metres", "建筑面积", SQUARE_METRES),
            optional("land_area_mu", "用地面积", MU),
            optional("note", "备注", TEXT),
            optional("source", "来源", TEXT),
            optional("closed_on", "办结日期", DAY)),
    ACTIVITIES(
            "节点",
            id(),
            required("initiative", "事项编码", CODE).to(INITIATIVE).identifying(),
            required("position", "序号", WHOLE_NUMBER).identifying(),
            required("name", "名称", TEXT),
            choice("kind", "类型", Choices.ACTIVITY_KINDS).must(),
            optional("gate", "关口", YES_NO).otherwise(false),
            optional("stage", "阶段", TEXT),
            optional("weight", "权重", NUMBER).otherwise(java.math.BigDecimal.ONE),
            optional("duration_working_days", "工期（工作日）", WHOLE_NUMBER).otherwise(0),
            optional("organisation", "承担单位", CODE).to(ORGANISATION),
            optional("planned_start", "计划开始", DAY),
            optional("planned_finish", "计划完成", STATED_DAY).with("planned_precision"),
            choice("planned_precision", "计划精度", Choices.PRECISIONS),
            optional("statutory_on", "法定时限", DAY),
            choice("calendar", "工作日历", Choices.CALENDARS).otherwise("office"),
            choice("constraint_kind", "日期约束", Choices.CONSTRAINTS),
            optional("constraint_on", "约束日期", DAY),
            optional("deadline_on", "最迟完成", DAY),
            optional("optimistic_working_days", "乐观工期", WHOLE_NUMBER),
            optional("likely_working_days", "最可能工期", WHOLE_NUMBER),
            optional("pessimistic_working_days", "悲观工期", WHOLE_NUMBER),
            optional("crash_working_days", "压缩后工期", WHOLE_NUMBER),
            optional("crash_cost_per_day", "压缩一天的费用（元）", NUMBER),
            optional("category", "工作种类", TEXT),
            optional("source", "来源", TEXT)),
    LINKS(
            "紧前",
            required("initiative", "事项编码", CODE).to(INITIATIVE).identifying(),
            required("predecessor", "紧前序号", WHOLE_NUMBER).to(ACTIVITY).identifying(),
            required("successor", "后续序号", WHOLE_NUMBER).to(ACTIVITY).identifying(),
            choice("link_type", "关系", Choices.LINK_TYPES)
                    .otherwise("finish_to_start")
                    .identifying(),
            optional("lag_days", "间隔", WHOLE_NUMBER).otherwise(0),
            choice("lag_unit", "间隔单位", Choices.LAG_UNITS).otherwise("working"),
            choice("ground", "依据", Choices.GROUNDS).otherwise("technical"),
            optional("source", "法律依据", TEXT)),
    PROGRESS(
            "进展",
            id(),
            required("initiative", "事项编码", CODE).to(INITIATIVE).identifying(),
            optional("activity", "节点序号", WHOLE_NUMBER).to(ACTIVITY).identifying(),
            choice("kind", "记录", Choices.PROGRESS_KINDS).must().identifying(),
            required("occurred_on", "发生日期", STATED_DAY)
                    .with("occurred_precision")
                    .identifying(),
            choice("occurred_precision", "日期精度", Choices.PRECISIONS)
                    .otherwise("day")
                    .identifying(),
            optional("percent", "进度", PERCENT).identifying(),
            optional("forecast_finish", "预计完成", DAY).identifying(),
            optional("note", "说明", TEXT).identifying(),
            optional("source", "来源", TEXT)),
    MONEY_PLAN(
            "资金",
            required("initiative", "事项编码", CODE).to(INITIATIVE).identifying(),
            required("year", "年度", WHOLE_NUMBER).identifying(),
            required("amount", "计划投资", MONEY).with("currency"),
            optional("currency", "币种", CURRENCY).otherwise("CNY").identifying(),
            optional("source", "来源", TEXT));

    private final String title;
    private final List<LedgerColumn> columns;
    private final Map<String, LedgerColumn> byKey;
    private final List<LedgerColumn> identifying;

    LedgerSheet(String title, LedgerColumn... columns) {
        this.title = title;
        this.columns = List.of(columns);
        this.byKey =
                this.columns.stream().collect(Collectors.toUnmodifiableMap(LedgerColumn::key, Function.identity()));
        this.identifying =
                this.columns.stream().filter(LedgerColumn::identifies).toList();
    }

    /** The sheet's name in a workbook. */
    public String title() {
        return title;
    }

    /** The sheet's English name, which is also its file name where each sheet is a .csv. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<LedgerColumn> columns() {
        return columns;
    }

    public LedgerColumn column(String key) {
        LedgerColumn column = byKey.get(key);
        if (column == null) {
            throw new IllegalArgumentException(name() + " has no column " + key);
        }
        return column;
    }

    public List<LedgerColumn> identifying() {
        return identifying;
    }

    /** Organisations, industries and places: lists that all initiatives share. */
    public boolean shared() {
        return this == ORGANISATIONS || this == INDUSTRIES || this == PLACES;
    }
}
