package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link into a document leads to a heading that is there, by the name that a forge gives it. */
class HeadingsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^):#]*)#([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");

    @Test
    void everyLinkIntoADocumentLeadsToAHeading() throws IOException {
        Set<String> dead = new TreeSet<>();
        int looked = 0;
        for (Path document : documents()) {
            for (String[] link : links(document)) {
                Path to = link[0].isEmpty() ? document : document.resolveSibling(link[0]);
                if (to.toString().endsWith(".md")) {
                    looked++;
                    if (!names(to).contains(link[1])) {
                        dead.add(document + ": " + link[0] + "#" + link[1]);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
        assertThat(dead).isEmpty();
    }

    private static Set<String[]> links(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map(link -> new String[] {link.group(1), link.group(2)})
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Path document) throws IOException {
        return HEADING.matcher(CODE.matcher(Files.readString(document)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<Path> documents() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("docs"))) {
            Set<Path> documents =
                    all.filter(file -> file.toString().endsWith(".md")).collect(Collectors.toCollection(TreeSet::new));
            documents.add(Path.of("README.md"));
            return documents;
        }
    }
}
