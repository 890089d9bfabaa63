package org.yiciban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Which commit runs is said as the build filled it in, and not at all where it couldn't. */
class RunningProgramTest {

    @Test
    void theCommitAndItsMomentAreThoseOfTheBuild() {
        RunningProgram program =
                new RunningProgram(null, new JdbcDataSource(), "1.2", "2026-11-28T06:05:04Z", "72a2465");

        assertThat(program.built())
                .hasValueSatisfying(moment -> assertThat(moment).contains("2026-11-28", "14:05"));
        assertThat(program.commit()).hasValue("72a2465");
    }

    @Test
    void whatTheBuildDidNotFillInIsNotSaid() {
        RunningProgram program = new RunningProgram(
                null, new JdbcDataSource(), "@project.version@", "@git.commit.time@", "@git.commit.id.abbrev@");

        assertThat(program.version()).isEmpty();
        assertThat(program.built()).isEmpty();
        assertThat(program.commit()).isEmpty();
    }

    /** What is packed bears the moment of the commit, and one of its own where there is no repository. */
    @Test
    void theJarBearsTheMomentOfTheCommit() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsOnlyOnce("<project.build.outputTimestamp>${git.commit.time}</")
                .as("the settings are filled in")
                .containsPattern("<filtering>true</filtering>\\s*<includes>\\s*<include>application\\*.yaml</include>")
                .containsPattern("<project.build.outputTimestamp>[0-9-]{10}T[0-9:]{8}Z</");
    }
}
