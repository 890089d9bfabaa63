package org.yiciban.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiciban.identity.Account;

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
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")));
    }
}
