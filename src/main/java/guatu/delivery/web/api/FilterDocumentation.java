package guatu.delivery.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;

/** The filters of a list in the contract: the same words that stand in the address of the page. */
@Configuration(proxyBeanMethods = false)
class FilterDocumentation {

    /** @param several it may stand in the address more than once */
    private record Filter(String name, boolean several, List<String> values, String example) {}

    private static final List<Filter> FILTERS = List.of(
            new Filter("text", false, List.of(), "znchw"),
            new Filter("unit", true, List.of(), "ORG-EDZ"),
            new Filter("kind", true, List.of("project", "key_task", "reform", "hard_problem"), "project"),
            new Filter("light", true, List.of("red", "amber", "blue", "green", "grey"), "red"),
            new Filter("likelihood", true, List.of("unlikely", "unsure", "likely", "unknown"), "unlikely"),
            new Filter("list", true, List.of(), "key-tasks"),
            new Filter("industry", true, List.of(), "IND-33-M3"),
            new Filter("space", true, List.of(), "SP-EDZ"),
            new Filter("stage", false, List.of(), "竣工"),
            new Filter("due", false, List.of("overdue", "week", "next_week", "silent", "missing"), "overdue"),
            new Filter(
                    "sort", false, List.of("code", "name", "promise", "light", "late", "-late", "likelihood"), "-late"),
            new Filter("after", false, List.of(), "PRJ-2026-0050~PRJ-2026-0050"),
            new Filter("limit", false, List.of(), "50"));

    private final MessageSource messages;

    FilterDocumentation(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    GlobalOperationCustomizer listFilters() {
        return (operation, method) -> {
            if (method.getMethod().getDeclaringClass() == InitiativesApi.class && takesFilters(method)) {
                document(operation);
            }
            return operation;
        };
    }

    private static boolean takesFilters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultiValueMap.class);
    }

    private void document(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> parameter.getName().equals("parameters"));
        }
        for (Filter filter : FILTERS) {
            QueryParameter parameter = new QueryParameter();
            parameter
                    .name(filter.name())
                    .description(messages.getMessage(
                            "delivery.api.filter." + filter.name(), null, LocaleContextHolder.getLocale()))
                    .example(filter.example())
                    .schema(schema(filter));
            operation.addParametersItem(parameter);
        }
    }

    private static Schema<?> schema(Filter filter) {
        if (filter.name().equals("limit")) {
            return new IntegerSchema();
        }
        StringSchema value = new StringSchema();
        filter.values().forEach(value::addEnumItem);
        return filter.several() ? new ArraySchema().items(value) : value;
    }
}
