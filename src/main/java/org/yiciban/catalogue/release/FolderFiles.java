package org.yiciban.catalogue.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;

/** What can be read of a folder with {@code bpmn/} and {@code forms/}, and what can't. */
final class FolderFiles {

    private static final int DEPTH = 6;

    private final Path folder;
    private final Map<String, String> files = new TreeMap<>();
    private final List<SheetProblem> unreadable = new ArrayList<>();
    private boolean absent;

    private FolderFiles(Path folder) {
        this.folder = folder;
    }

    static FolderFiles of(Path folder) {
        FolderFiles read = new FolderFiles(folder);
        read.absent = !Files.isDirectory(folder);
        BundleFolders.ROOTS.stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .forEach(read::read);
        return read;
    }

    private void read(Path root) {
        try (Stream<Path> paths = Files.walk(root, DEPTH)) {
            paths.filter(Files::isRegularFile).sorted().forEach(this::file);
        } catch (IOException | UncheckedIOException e) {
            absent = true;
        }
    }

    private void file(Path path) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!BundleFolders.belongs(name)) {
            return;
        }
        try {
            files.put(name, Files.readString(path));
        } catch (IOException e) {
            unreadable.add(new SheetProblem(name, 1, SheetWords.of("unreadable-file")));
        }
    }

    /** All its files, where all of them can be read. */
    Map<String, String> all() {
        List<SheetProblem> problems = new ArrayList<>(unreadable);
        if (absent) {
            problems.add(new SheetProblem(folder.toString(), 1, SheetWords.of("unreadable-folder")));
        }
        if (!problems.isEmpty()) {
            throw new CatalogueFileException(problems);
        }
        return files;
    }

    /** Puts it over what is there; what can't be read of it is kept as a problem. */
    void over(FileLayers layers) {
        layers.with(files);
        unreadable.forEach(problem -> layers.unreadable(problem.file(), problem.words()));
        if (absent) {
            layers.absent(folder.toString(), SheetWords.of("unreadable-folder"));
        }
    }
}
