package guatu.enterprise.exchange;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.Enterprise.Kind;
import guatu.enterprise.NewEnterprise;
import guatu.sheets.Choice;
import guatu.sheets.ColumnType;
import guatu.sheets.FormColumn;
import guatu.sheets.FormRow;
import guatu.sheets.TableForm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of the registry: its columns, and a firm as a row of it. */
final class RegistryForm {

    static final String NAME = "name";
    static final String CREDIT_CODE = "credit_code";
    static final String KEEPER = "keeper";
    static final String INDUSTRY_CLASS = "industry_class";
    static final String INDUSTRIES = "industries";
    static final String FOUNDED_ON = "founded_on";

    static final TableForm FORM = new TableForm(
            "企业",
            List.of(
                    FormColumn.id(),
                    FormColumn.of("code", "企业编号", ColumnType.TEXT).onlyShown(),
                    FormColumn.of(NAME, "企业名称", ColumnType.TEXT).must(),
                    FormColumn.of("name_en", "英文名称", ColumnType.TEXT),
                    FormColumn.of(CREDIT_CODE, "统一社会信用代码", ColumnType.TEXT),
                    FormColumn.choice(
                            "kind",
                            "类型",
                            List.of(
                                    new Choice("company", "公司"),
                                    new Choice("branch", "分支机构"),
                                    new Choice("partnership", "合伙企业"),
                                    new Choice("individual_business", "个体工商户"),
                                    new Choice("institution", "机构"))),
                    FormColumn.of(KEEPER, "管理单位", ColumnType.CODE).withName().must(),
                    FormColumn.of(INDUSTRY_CLASS, "行业代码", ColumnType.TEXT),
                    FormColumn.of(INDUSTRIES, "产业", ColumnType.CODES),
                    FormColumn.of(FOUNDED_ON, "成立日期", ColumnType.DAY),
                    FormColumn.of("address", "注册地址", ColumnType.TEXT),
                    FormColumn.of("site", "经营场所", ColumnType.TEXT),
                    FormColumn.of("note", "备注", ColumnType.TEXT),
                    FormColumn.of("source", "来源", ColumnType.TEXT)));

    private RegistryForm() {}

    /** What stands, by column key; the note only for those of the keeping unit. */
    static Map<String, Object> values(Enterprise firm, List<String> industries, Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", firm.id());
        values.put("code", firm.code());
        values.put(NAME, firm.name());
        values.put("name_en", firm.nameEn());
        values.put(CREDIT_CODE, firm.creditCode().map(CreditCode::value).orElse(""));
        values.put("kind", firm.kind().code());
        values.put(KEEPER, firm.keeper().code());
        values.put(INDUSTRY_CLASS, firm.industryClass());
        values.put(INDUSTRIES, industries);
        firm.foundedOn().ifPresent(day -> values.put(FOUNDED_ON, day));
        values.put("address", firm.address());
        values.put("site", firm.site());
        values.put("note", viewer.may(Permission.SEE, firm.keeper().path()) ? firm.note() : "");
        values.put("source", firm.source());
        return values;
    }

    /** The row over what stands: columns that the file does not have stay as they are. */
    static NewEnterprise entered(FormRow row, Map<String, Object> standing) {
        Map<String, Object> values = new HashMap<>(standing);
        row.given().forEach(key -> values.remove(key));
        values.putAll(row.values());
        return new NewEnterprise(
                text(values, KEEPER),
                Kind.find(text(values, "kind")).orElse(Kind.COMPANY),
                text(values, NAME),
                text(values, "name_en"),
                CreditCode.read(text(values, CREDIT_CODE)),
                text(values, INDUSTRY_CLASS),
                codes(values.get(INDUSTRIES)),
                Optional.ofNullable((LocalDate) values.get(FOUNDED_ON)),
                text(values, "address"),
                text(values, "site"),
                text(values, "note"),
                text(values, "source"));
    }

    static List<String> codes(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of();
    }

    private static String text(Map<String, Object> values, String key) {
        return values.getOrDefault(key, "").toString();
    }
}
