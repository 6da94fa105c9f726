package guatu.enterprise;

import java.util.List;
import java.util.Random;

/** A firm whose name is put together from its parts: some of the ledger, most of them invented. */
record DrawnFirm(String region, String core, List<String> trade, String form) {

    static final List<String> REGIONS =
            List.of("嘉兴", "浙江", "杭州", "上海", "苏州", "宁波", "嘉善", "海宁", "平湖", "桐乡", "海盐", "湖州", "无锡", "深圳", "合肥");
    static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "股份有限公司", "有限责任公司");
    static final List<List<String>> TRADES = List.of(
            List.of("智能", "科技"),
            List.of("电子", "科技"),
            List.of("机械", "设备"),
            List.of("汽车零部件"),
            List.of("新材料", "科技"),
            List.of("生物", "科技"),
            List.of("医疗器械"),
            List.of("食品"),
            List.of("纺织"),
            List.of("服饰"),
            List.of("物流"),
            List.of("信息技术"),
            List.of("文化传媒"),
            List.of("建筑工程"),
            List.of("环保", "设备"),
            List.of("光电", "科技"),
            List.of("精密", "机械"),
            List.of("新能源", "科技"),
            List.of("包装"),
            List.of("贸易"),
            List.of("半导体", "设备"),
            List.of("家居"),
            List.of("模具", "制造"));

    /** Firms that the demo's ledger names in full, taken apart by hand. */
    static final List<DrawnFirm> OF_THE_LEDGER = List.of(
            new DrawnFirm("浙江", "金连接", List.of("科技"), "股份有限公司"),
            new DrawnFirm("嘉兴", "新禾农村", List.of("数字", "电影院线"), "有限公司"),
            new DrawnFirm("浙江", "方圆", List.of("电气", "设备"), "有限公司"),
            new DrawnFirm("嘉兴", "硅基", List.of("智能", "科技"), "有限公司"),
            new DrawnFirm("嘉兴", "东润", List.of("文化旅游"), "有限公司"),
            new DrawnFirm("海宁", "佳联", List.of("沙发"), "有限公司"),
            new DrawnFirm("嘉兴", "锐鹰", List.of("传感"), "有限公司"),
            new DrawnFirm("嘉兴", "钧控", List.of("智能"), "有限公司"),
            new DrawnFirm("嘉兴", "乐聚", List.of("机器人"), "有限公司"),
            new DrawnFirm("嘉兴", "斯坦德", List.of("机器人"), "有限公司"),
            new DrawnFirm("嘉兴", "卡妙", List.of("科技"), "有限公司"),
            new DrawnFirm("嘉兴", "福莱特", List.of("玻璃"), "股份有限公司"));

    static DrawnFirm draw(Random random, String characters) {
        if (random.nextInt(8) == 0) {
            return pick(random, OF_THE_LEDGER);
        }
        StringBuilder core = new StringBuilder();
        int length = 2 + (random.nextInt(3) == 0 ? 1 : 0) + (random.nextInt(9) == 0 ? 1 : 0);
        while (core.length() < length) {
            char next = characters.charAt(random.nextInt(characters.length()));
            if (core.indexOf(String.valueOf(next)) < 0) {
                core.append(next);
            }
        }
        return new DrawnFirm(pick(random, REGIONS), core.toString(), pick(random, TRADES), pick(random, FORMS));
    }

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Another of the list than the one given. */
    static <T> T other(Random random, List<T> from, T than) {
        T drawn = pick(random, from);
        while (drawn.equals(than)) {
            drawn = pick(random, from);
        }
        return drawn;
    }

    DrawnFirm in(String otherRegion) {
        return new DrawnFirm(otherRegion, core, trade, form);
    }

    DrawnFirm called(String otherCore) {
        return new DrawnFirm(region, otherCore, trade, form);
    }

    DrawnFirm doing(List<String> otherTrade) {
        return new DrawnFirm(region, core, otherTrade, form);
    }

    DrawnFirm as(String otherForm) {
        return new DrawnFirm(region, core, trade, otherForm);
    }

    String trades() {
        return String.join("", trade);
    }

    String name() {
        return region + core + trades() + form;
    }
}
