package guatu.crash;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A ledger that nobody else has a code of.
 *
 * @param codes what the codes of its initiatives begin with
 * @param gates whether its activities are gates (关口), whose finish needs a file and a second person
 */
record SampleLedger(String codes, int initiatives, int activitiesEach, boolean gates) {

    /** How much of it there is when none of it is there. */
    static final List<Long> NOTHING = List.of(0L, 0L, 0L);

    /** Its sheets by name. */
    Map<String, String> files() {
        return Map.of(
                "事项.csv",
                IntStream.range(0, initiatives)
                        .mapToObj(number -> "%s%d,项目,厂房%d,ORG-EDZ\n".formatted(codes, number, number))
                        .collect(Collectors.joining("", "编码,类别,名称,所属单位\n", "")),
                "节点.csv",
                IntStream.range(0, initiatives * activitiesEach)
                        .mapToObj(number -> "%s%d,%d,节点,工作,2026-12-31,%s\n"
                                .formatted(
                                        codes, number / activitiesEach, number % activitiesEach + 1, gates ? "是" : "否"))
                        .collect(Collectors.joining("", "事项编码,序号,名称,类型,计划完成,关口\n", "")));
    }

    /** How many initiatives, activities and lights there are when all of it is there. */
    List<Long> wholly() {
        return List.of((long) initiatives, (long) initiatives * activitiesEach, (long) initiatives);
    }
}
