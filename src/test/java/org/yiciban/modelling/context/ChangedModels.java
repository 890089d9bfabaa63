package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** The files of an example service, checked beside those that are released, with one place of one file changed. */
public record ChangedModels(List<ModelFile> files, List<ModelFile> released) {

    /** Those of a folder of the test resources. */
    public static ChangedModels of(String example) {
        return new ChangedModels(read(Path.of("src/test/resources", example, "bundles")), read(Path.of(".")));
    }

    private static List<ModelFile> read(Path root) {
        return Stream.of("bpmn", "forms")
                .flatMap(folder -> read(root, folder).stream())
                .toList();
    }

    private static List<ModelFile> read(Path root, String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".camunda"))
                    .map(file -> new ModelFile(root.relativize(file).toString().replace('\\', '/'), bytes(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found in them as they stand. */
    public List<Finding> findings() {
        return new ModelChecks().check(files, released);
    }

    /** What is found when a text of a file that holds it is another. */
    public List<Finding> changed(String name, String old, String other) {
        return with(name, old, other).findings();
    }

    /** The same files, and one more. */
    public ChangedModels also(String name, String text) {
        List<ModelFile> more = new ArrayList<>(files);
        more.add(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ChangedModels(List.copyOf(more), released);
    }

    /** The same files, a text of one that holds it another. */
    public ChangedModels with(String name, String old, String other) {
        assertThat(text(name)).contains(old);
        byte[] changed = text(name).replace(old, other).getBytes(StandardCharsets.UTF_8);
        return new ChangedModels(
                files.stream()
                        .map(file -> file.name().equals(name) ? new ModelFile(name, changed) : file)
                        .toList(),
                released);
    }

    public String text(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
