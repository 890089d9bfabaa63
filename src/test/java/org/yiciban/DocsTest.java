package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a name from the README or the docs finds something there. */
class DocsTest {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w-])[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+(?!\\w)");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)(?:#[^)]*)?\\)");

    /** Names of the same shape that others gave. */
    private static final Set<String> OF_OTHERS = Set.of("StreamMaxLength", "NullMarked");

    @Test
    void everyClassThatADocumentNamesIsThere() throws IOException {
        Set<String> types = new TreeSet<>(OF_OTHERS);
        for (Path file : files(Path.of("src"), ".java")) {
            TYPE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(types::add);
        }
        Set<String> missing = new TreeSet<>();
        for (Path document : documents()) {
            CODE.matcher(Files.readString(document)).results().forEach(code -> CLASS.matcher(code.group(1))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !types.contains(name))
                    .forEach(name -> missing.add(document + ": " + name)));
        }
        assertThat(types).hasSizeGreaterThan(900);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Set<String> dead = new TreeSet<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(found -> found.group(1))
                    .filter(to -> !Files.exists(document.toAbsolutePath().resolveSibling(to)))
                    .forEach(to -> dead.add(document + ": " + to));
        }
        assertThat(dead).isEmpty();
    }

    /** Decisions keep the names of their day; what stands in the others is of today. */
    private static Set<Path> documents() throws IOException {
        Set<Path> all = files(Path.of("docs"), ".md").stream()
                .filter(document -> !document.startsWith("docs/adr"))
                .collect(Collectors.toCollection(TreeSet::new));
        all.add(Path.of("README.md"));
        return all;
    }

    private static Set<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file ->
                            file.toString().endsWith(end) && !file.toString().contains("node_modules"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
