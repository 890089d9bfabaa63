package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** What the program ships passes its own rules. */
public class ShippedModelsTest {

    @Test
    void everyShippedFileMayBeReleased() throws IOException {
        List<ModelFile> shipped = shipped();

        assertThat(shipped).extracting(ModelFile::name).contains("bpmn/handling/agency-item.bpmn");
        assertThat(new ModelChecks().check(shipped))
                .filteredOn(Finding::stopsRelease)
                .isEmpty();
    }

    @Test
    void theShippedModelsAreDrawn() throws IOException {
        assertThat(new ModelChecks().check(shipped())).extracting(Finding::rule).doesNotContain("picture", "word-id");
    }

    public static List<ModelFile> shipped() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String folder : List.of("bpmn", "forms")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                    for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                        if (!path.toString().contains("/.")) {
                            files.add(new ModelFile(path.toString().replace('\\', '/'), Files.readAllBytes(path)));
                        }
                    }
                }
            }
        }
        return files;
    }
}
