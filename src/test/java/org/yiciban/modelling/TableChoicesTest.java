package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.decision.TableChoices;
import org.yiciban.modelling.read.ModelFile;

/** What an editor offers for a table: that, and no more, which the check takes. */
class TableChoicesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private static TableChoices choices(String table, String bundle, Locale locale) throws IOException {
        List<ModelFile> files = new ArrayList<>(ShippedModelsTest.shipped());
        Path root = RESOURCES.resolve(bundle);
        try (Stream<Path> own = Files.walk(root)) {
            own.filter(Files::isRegularFile)
                    .map(file -> new ModelFile(root.relativize(file).toString(), bytes(file)))
                    .forEach(files::add);
        }
        return new ModelChecks().use(table, files).choices(locale);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTableOfTheModelReadsAnswersAndGivesWhatTheSheetWaitsFor() throws IOException {
        TableChoices offered = choices("support-level", "tables/bundles", Locale.SIMPLIFIED_CHINESE);

        assertThat(offered.reads())
                .extracting(TableChoices.Column::key, TableChoices.Column::label, TableChoices.Column::type)
                .containsExactlyInAnyOrder(tuple("area", "摊位面积（平方米）", "number"), tuple("business", "主要经营项目", "string"));
        assertThat(offered.gives()).extracting(TableChoices.Column::key).containsExactlyInAnyOrder("support", "lane");
        assertThat(offered.reads().stream()
                        .filter(one -> one.key().equals("business"))
                        .flatMap(one -> one.options().stream()))
                .containsExactly(
                        new TableChoices.Option("\"crafts\"", "手工艺品"), new TableChoices.Option("\"food\"", "小吃"));
        assertThat(offered.policies()).containsExactly("UNIQUE", "FIRST", "ANY");
    }

    @Test
    void aTableThatDecidesOrPricesGivesThatAlone() throws IOException {
        TableChoices rules = choices("stall-rules", "rules/bundles", Locale.ENGLISH);

        assertThat(rules.gives()).singleElement().satisfies(one -> assertThat(one.options())
                .extracting(TableChoices.Option::label)
                .containsExactly("grant", "leave it to a person"));
        assertThat(rules.reads()).extracting(TableChoices.Column::key).doesNotContain("stallClass");
        assertThat(choices("stall-fee", "fees/bundles", Locale.ENGLISH).gives())
                .extracting(TableChoices.Column::key)
                .containsExactly("amount");
    }

    /** Of a table that nobody asks nothing is offered. */
    @Test
    void aTableThatNobodyAsksReadsNothing() throws IOException {
        TableChoices offered = choices("no-such-table", "tables/bundles", Locale.ENGLISH);

        assertThat(offered.reads()).isEmpty();
        assertThat(offered.gives()).isEmpty();
    }
}
