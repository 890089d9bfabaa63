package org.yiciban.api.resource;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiciban.identity.account.Account;

/** The machine-readable description of the interface, generated from its doors and committed as docs/openapi.json. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    static {
        // who acts comes from the login, not from a parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Account.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Yiciban 一次办")
                        .version("1")
                        .description("One thing, one go: submit, track and handle bundles of government services.")
                        .license(new License().name("Apache-2.0")))
                .security(List.of(new SecurityRequirement(), new SecurityRequirement().addList("basic")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSchemas("Problem", problem()));
    }

    /** Whatever is refused is told in one form (RFC 9457). */
    @Bean
    OpenApiCustomizer problemsEverywhere() {
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation
                        .getResponses()
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("Refused, and why")
                                        .content(content)));
    }

    /** The groups keep the names under which the interface was published, whatever the classes behind them are called. */
    @Bean
    OperationCustomizer groupsAsPublished() {
        return (operation, method) -> operation.tags(operation.getTags().stream()
                .map(tag -> tag.replaceFirst("-controller$", "-door"))
                .toList());
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field))
                .addProperty("index", new IntegerSchema())
                .addProperty("rule", new StringSchema());
    }
}
