package guatu.delivery.ledger;

import guatu.sheets.Choice;
import java.util.List;

/** The closed lists of the form. */
final class Choices {

    private Choices() {}

    static final List<Choice> KINDS = List.of(
            new Choice("project", "项目"),
            new Choice("key_task", "重点任务"),
            new Choice("reform", "改革突破"),
            new Choice("hard_problem", "攻坚克难"));

    static final List<Choice> ACTIVITY_KINDS = List.of(new Choice("activity", "工作"), new Choice("milestone", "里程碑"));

    static final List<Choice> GROUNDS =
            List.of(new Choice("legal", "法定"), new Choice("technical", "技术"), new Choice("customary", "习惯"));

    static final List<Choice> LINK_TYPES = List.of(
            new Choice("finish_to_start", "完成后开始"),
            new Choice("start_to_start", "开始后开始"),
            new Choice("finish_to_finish", "完成后完成"),
            new Choice("start_to_finish", "开始后完成"));

    static final List<Choice> LAG_UNITS = List.of(new Choice("working", "工作日"), new Choice("calendar", "日历日"));

    static final List<Choice> CALENDARS =
            List.of(new Choice("office", "机关工作日"), new Choice("construction", "施工日"), new Choice("everyday", "每天"));

    static final List<Choice> CONSTRAINTS = List.of(
            new Choice("start_no_earlier", "不早于开始"),
            new Choice("start_no_later", "不晚于开始"),
            new Choice("finish_no_earlier", "不早于完成"),
            new Choice("finish_no_later", "不晚于完成"),
            new Choice("must_start", "必须开始于"),
            new Choice("must_finish", "必须完成于"),
            new Choice("as_late_as_possible", "越晚越好"));

    static final List<Choice> PROGRESS_KINDS = List.of(
            new Choice("started", "开始"),
            new Choice("finished", "完成"),
            new Choice("percent", "进度"),
            new Choice("forecast", "预计"),
            new Choice("note", "说明"));

    static final List<Choice> SCHEDULE_BASES =
            List.of(new Choice("plan_curve", "计划曲线"), new Choice("elapsed_months", "时间进度"));

    static final List<Choice> PRECISIONS = List.of(
            new Choice("day", "日"),
            new Choice("month", "月"),
            new Choice("month_end", "月底"),
            new Choice("quarter", "季度"),
            new Choice("year", "年"),
            new Choice("year_end", "年底"),
            new Choice("year_range", "跨年"),
            new Choice("undated", "未载明"));
}
