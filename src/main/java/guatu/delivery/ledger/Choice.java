package guatu.delivery.ledger;

import java.util.List;

/**
 * A word of a closed list, as the drop-downs of the form offer it.
 *
 * @param code what is stored
 * @param label what a person picks
 */
public record Choice(String code, String label) {

    static final List<Choice> KINDS = List.of(
            new Choice("project", "项目"),
            new Choice("key_task", "重点任务"),
            new Choice("reform", "改革突破"),
            new Choice("hard_problem", "攻坚克难"));

    static final List<Choice> ACTIVITY_KINDS = List.of(new Choice("activity", "工作"), new Choice("milestone", "里程碑"));

    static final List<Choice> GROUNDS =
            List.of(new Choice("legal", "法定"), new Choice("technical", "技术"), new Choice("customary", "习惯"));

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
