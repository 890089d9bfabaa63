package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Two that write into one folder at the same moment, such as the nightly jobs of two nodes. */
class WrittenTest {

    @TempDir
    Path folder;

    private Path target;
    private Written one;
    private Written other;

    @BeforeEach
    void bothFindItEmpty() {
        Installation installation = Installation.of(new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("data/yiciban"))
                .withProperty(
                        "yiciban.materials.uploads",
                        folder.resolve("data/uploads").toString())
                .withProperty("yiciban.journal-secret", "two-at-the-same-hour-want-one-folder"));
        target = folder.resolve("backup");
        one = new Written(installation, target);
        other = new Written(installation, target);
    }

    @Test
    void ofTwoOneHasTheFolderAndTheOtherTakesNothingOfItAway() throws IOException {
        one.begin();
        assertThatThrownBy(other::begin).hasMessageContaining("is not empty");
        Files.createFile(target.resolve("written"));
        other.remove();
        one.end();

        assertThat(target.toFile().list()).containsExactly("written");
    }

    @Test
    void whoComesWhenTheFirstIsDoneIsRefused() throws IOException {
        one.begin();
        Files.createFile(target.resolve("written"));
        one.end();

        assertThatThrownBy(other::begin).hasMessageContaining("is not empty");
        assertThat(target.toFile().list()).containsExactly("written");
    }
}
