package org.yiciban.identity.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yiciban.material.MaterialSettings;

/** A setting of ours that is mistyped is told, with the one that may be meant. */
@ExtendWith(OutputCaptureExtension.class)
class SettingNamesTest {

    @EnableConfigurationProperties(MaterialSettings.class)
    static class Settings {}

    private static void startedWith(String... settings) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withBean(SettingNames.class)
                .withPropertyValues(settings)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void whatIsMistypedIsToldWithTheNearestName(CapturedOutput said) {
        startedWith("yiciban.materials.upload=/x", "YICIBAN_MATERIAL_UPLOADS=/x", "yiciban.papers.folderr=/x");

        assertThat(said)
                .contains("no setting “yiciban.materials.upload”, and it has no effect. The nearest is"
                        + " “yiciban.materials.uploads”")
                .contains("no setting “YICIBAN_MATERIAL_UPLOADS”, and it has no effect. The nearest is"
                        + " “yiciban.materials.uploads”")
                .contains("no setting “yiciban.papers.folderr”");
    }

    @Test
    void whatThereIsIsNotToldHoweverItIsWritten(CapturedOutput said) {
        startedWith(
                "yiciban.materials.uploads=/x",
                "YICIBAN_MATERIALS_LARGESTCASE=1",
                "yiciban.materials.orphans-live-for=1d",
                "YICIBAN_TRUSTEDPROXIES=127.0.0.1",
                "YICIBAN_JOURNAL_SECRET=x");

        assertThat(said).doesNotContain("There is no setting");
    }

    /** A setting of the tests themselves that there isn't would warn in each of their runs. */
    @Test
    void whatTheTestsSetThereIs(CapturedOutput said) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Settings.class)
                .withBean(SettingNames.class)
                .run(context -> assertThat(context.getEnvironment().getProperty("yiciban.trials.background"))
                        .isEqualTo("false"));

        assertThat(said).doesNotContain(".background”, and it has no effect");
    }

    /** Names that the program asks for by themselves, and those that operators read of. */
    @Test
    void everySettingThatIsAskedForIsKnown(CapturedOutput said) throws IOException {
        Pattern asked = Pattern.compile("\\$\\{(yiciban\\.[a-z0-9.-]+)");
        Set<String> names = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                asked.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult one) -> one.group(1))
                        .forEach(names::add);
            }
        }
        assertThat(names).hasSizeGreaterThan(10);
        startedWith(names.stream()
                .map(name -> name + "=x")
                .filter(one -> !one.contains("materials"))
                .toArray(String[]::new));

        assertThat(said).doesNotContain("There is no setting");
    }
}
