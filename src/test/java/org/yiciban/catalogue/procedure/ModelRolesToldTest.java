package org.yiciban.catalogue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever draws a model reads in the docs which words it may use and what it may call. */
class ModelRolesToldTest {

    private static final Path MODELS = Path.of("docs/models.md");

    @Test
    void theTableOfRolesHasEachSharedModelWithItsWords() throws IOException {
        List<String> rows = Files.readAllLines(MODELS);
        for (ModelRole role : ModelRole.shared()) {
            assertThat(rows)
                    .filteredOn(row -> row.startsWith("| `" + role + "` |"))
                    .as("row of " + role)
                    .singleElement()
                    .satisfies(
                            row -> words(role).forEach(word -> assertThat(row).contains("`" + word + "`")));
        }
    }

    @Test
    void whatABundleCallsIsTold() throws IOException {
        assertThat(Files.readAllLines(MODELS))
                .filteredOn(line -> line.startsWith("A bundle calls "))
                .singleElement()
                .satisfies(line -> ModelRole.BUNDLE.calls().forEach(called -> assertThat(line.split(";")[0])
                        .contains("`" + called.key() + "`")));
    }

    private static Stream<String> words(ModelRole role) {
        return Stream.of(
                        role.steps().stream().map(Step::id),
                        role.verbs().stream().map(ServiceTask::verb),
                        role.messages().stream().map(ProcessMessage::toString),
                        role.limits().stream().map(limit -> "${due." + limit.word() + "}"),
                        role.facts().stream().map(ProcessVariable::id))
                .flatMap(words -> words);
    }
}
