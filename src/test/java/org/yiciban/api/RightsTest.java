package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The rights table in {@code docs/rights.md} against the running program: every route, every kind of person. */
// here a receipt waits for its seal, so that somebody can look at one that does
@ApiTest
@TestPropertySource(properties = "yiciban.seals.optional=")
class RightsTest {

    private final ApplicationContext context;
    private final RightsWalk walk;

    @Autowired
    RightsTest(ApplicationContext context, RightsWalk walk) {
        this.context = context;
        this.walk = walk;
    }

    @Test
    void everyCellOfTheTableIsTrue() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<RightsTable.Row> rows = RightsTable.read().rows();
        assertThat(rows).isNotEmpty();
        for (RightsTable.Row row : rows) {
            row.cells().forEach((person, expected) -> {
                String found = walk.what(person, row);
                if (!found.equals(expected)) {
                    wrong.add("%s %s (%s): %s is answered “%s”, the table says “%s”"
                            .formatted(row.method(), row.path(), row.state(), person, found, expected));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRouteOfTheProgramStandsInTheTable() throws IOException {
        Set<String> told = new TreeSet<>(RightsTable.read().routes());

        assertThat(routes()).isEqualTo(told);
    }

    private Set<String> routes() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> ours(entry.getValue()))
                .flatMap(entry -> routes(entry.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.yiciban");
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}
