package guatu.shell.web;

import guatu.shell.AsOf;
import guatu.shell.SignedIn;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.method.HandlerMethod;

/** The contract at {@code /api/docs}: how to sign in, what every address has in common, and what errors look like. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final List<String> REFUSALS = List.of("400", "401", "403", "404", "422", "500");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class, Page.class, AsOf.class);
    }

    private final MessageSource messages;

    ApiDocumentation(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    OpenApiCustomizer contract() {
        return contract -> {
            contract.setInfo(new Info()
                    .title(text("shell.api.title"))
                    .description(text("shell.api.description"))
                    .version("v1"));
            contract.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            components(contract)
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description(text("shell.api.token")))
                    .addSchemas(PROBLEM, problem());
        };
    }

    private static Components components(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(new Components());
        }
        return contract.getComponents();
    }

    @Bean
    GlobalOperationCustomizer commonToAll() {
        return (operation, method) -> {
            if (takesDay(method)) {
                operation.addParametersItem(parameter("asOf", "shell.api.asOf", "2026-02-10"));
                operation.addParametersItem(parameter("known", "shell.api.known", "then"));
            }
            REFUSALS.forEach(status -> addRefusal(operation, status));
            return operation;
        };
    }

    private static boolean takesDay(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == AsOf.class);
    }

    private QueryParameter parameter(String name, String key, String example) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).description(text(key)).example(example).schema(new StringSchema());
        return parameter;
    }

    private void addRefusal(Operation operation, String status) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(text("shell.api.refusal." + status))
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(schema))));
    }

    private Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("field", new StringSchema().example("limit"))
                .addProperty("found", new StringSchema().example("many"))
                .addProperty("expected", new StringSchema().example("1–200"));
        return new ObjectSchema()
                .description(text("shell.api.problem"))
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().example("Unprocessable Content"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().description(text("shell.api.problem.detail")))
                .addProperty("instance", new StringSchema().example("/api/v1/initiatives"))
                .addProperty("errors", new ArraySchema().items(fault).description(text("shell.api.problem.errors")));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
