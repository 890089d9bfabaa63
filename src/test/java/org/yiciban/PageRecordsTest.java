package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page is one record: whoever opens a template finds in one file what it can show, with its types. */
class PageRecordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/yiciban");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?<!next|home)\\.(?:addAttribute|addObject)\\(\\s*\"(\\w+)\"|\\bmodel\\.put\\(\\s*\"(\\w+)\"");
    /** What every page of a frame gets beside its record. */
    private static final Set<String> FRAMES = Set.of("PageFrame", "WindowFrame", "LateActHint");

    @Test
    void aPageGetsOneRecord() throws IOException {
        Set<String> loose = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                boolean others = ATTRIBUTE.matcher(text).results().anyMatch(found -> !name(found)
                        .equals("page"));
                if (others) {
                    loose.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        loose.removeAll(FRAMES);
        assertThat(loose).isEmpty();
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
