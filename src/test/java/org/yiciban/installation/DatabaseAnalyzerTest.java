package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yiciban.engine.BenchDatabase;

/** What the databases themselves say is told as what to do. */
class DatabaseAnalyzerTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatIsLockedCutOrScribbledOnIsToldInASentence() throws Exception {
        Path file = folder.resolve("yiciban.mv.db");
        String url = "jdbc:h2:file:" + folder.resolve("yiciban");
        DriverManager.getConnection(url, "sa", "").close();
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, 100));
        assertThat(told(url, "sa", ""))
                .hasValueSatisfying(one -> assertThat(one.getDescription()).contains("can't be read"));
        byte[] scribbled = whole.clone();
        Arrays.fill(scribbled, 0, 8192, (byte) 7);
        Files.write(file, scribbled);
        assertThat(told(url, "sa", ""))
                .hasValueSatisfying(one -> assertThat(one.getAction()).contains("restore"));
        assertThat(Files.readAllBytes(file)).as("kept as it is").isEqualTo(scribbled);

        Files.write(file, whole);
        assertThat(told(url, "sa", "another"))
                .hasValueSatisfying(one -> assertThat(one.getDescription()).contains("password"));
        assertThat(told(url, "sa", "")).isEmpty();
    }

    @Test
    void aServerThatIsAwayOrLetsNobodyInIsToldInASentence() {
        String url = BenchDatabase.POSTGRESQL.newUrl();

        assertThat(told("jdbc:postgresql://127.0.0.1:1/none", "u", "p"))
                .hasValueSatisfying(one -> assertThat(one.getDescription()).contains("can't be reached"));
        assertThat(told(url.replaceFirst("/[^/?]+(\\?|$)", "/nobody-made-it$1"), "postgres", "postgres"))
                .hasValueSatisfying(one -> assertThat(one.getDescription()).contains("no database of that name"));
        assertThat(told(url, "postgres", "postgres")).isEmpty();
    }

    private static Optional<FailureAnalysis> told(String url, String user, String password) {
        try {
            DriverManager.getConnection(url, user, password).close();
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(new DatabaseAnalyzer().analyze(new IllegalStateException(refused)));
        }
    }
}
