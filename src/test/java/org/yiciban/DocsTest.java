package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a name from the README or the docs finds something there. */
class DocsTest {

    private static final Path MAIN = Path.of("src/main/java/org/yiciban");
    private static final Path DECISIONS = Path.of("docs/adr");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w-])[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+(?!\\w)");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)(?:#[^)]*)?\\)");
    private static final Pattern MEMBER = Pattern.compile("(?:[\\w/]*/)?([A-Z]\\w*)?[#.]([a-z]\\w*)(?:\\(.*\\))?");
    private static final Pattern NAMED = Pattern.compile("(?:[\\w/]*/)?([A-Z]\\w*)\\b.*");
    private static final Pattern PLACE = Pattern.compile("(?<![\\w/{}.:$~@<-])((?:[a-z][\\w-]*/)+[A-Z]\\w+)(?![\\w<])");
    private static final Pattern FILE =
            Pattern.compile("(?<![\\w/*.{}<-])(\\w[\\w*-]*\\.(?:html|js|css|bpmn|yaml|java|sql))\\b");
    private static final Pattern ROOM = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*)`: ((?:`[A-Z][^`]*`(?:, | and )?)+)");
    private static final Pattern HEADED = Pattern.compile("`([A-Z]\\w*)");

    /** Names of the same shape that others gave. */
    private static final Set<String> OF_OTHERS = Set.of("StreamMaxLength", "NullMarked");

    /** What a reader of the docs makes himself. */
    private static final Set<String> OF_THE_READER = Set.of("street-market.bpmn", "street-market.yaml");

    @Test
    void everyClassThatADocumentNamesIsThere() throws IOException {
        Set<String> types = new TreeSet<>(OF_OTHERS);
        types.addAll(sources().keySet());
        Set<String> missing = new TreeSet<>();
        forEachCode((document, code) -> CLASS.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(name -> !types.contains(name))
                .forEach(name -> missing.add(document + ": " + name)));
        assertThat(types).hasSizeGreaterThan(900);
        assertThat(missing).isEmpty();
    }

    /** A name after a sign belongs to the class before it, or to the one that the line named last. */
    @Test
    void everyMethodThatADocumentNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        Set<String> missing = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (Path document : documents()) {
            for (String line : Files.readAllLines(document)) {
                String type = null;
                for (String code : codes(line)) {
                    Matcher member = MEMBER.matcher(code);
                    if (member.matches() && (member.group(1) != null || code.startsWith("#"))) {
                        String of = member.group(1) == null ? type : member.group(1);
                        boolean ours = of != null && sources.containsKey(of);
                        if (ours && hasWord(sources.get(of), member.group(2))) {
                            found.add(code);
                        } else if (ours || code.contains("#")) {
                            missing.add(document + ": " + of + "#" + member.group(2));
                        }
                    }
                    Matcher named = NAMED.matcher(code);
                    type = named.matches() && sources.containsKey(named.group(1)) ? named.group(1) : type;
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(300);
        assertThat(missing).isEmpty();
    }

    /** {@code room/Class}, {@code room: Class}, and files by their own name. */
    @Test
    void everyPlaceThatADocumentNamesIsThere() throws IOException {
        Set<String> names = allFiles();
        Set<String> missing = new TreeSet<>();
        forEachCode((document, code) -> {
            PLACE.matcher(code)
                    .results()
                    .map(found -> found.group(1))
                    .filter(place -> !Files.exists(MAIN.resolve(place + ".java")))
                    .forEach(place -> missing.add(document + ": " + place));
            FILE.matcher(code)
                    .results()
                    .map(found -> found.group(1))
                    .filter(file -> !OF_THE_READER.contains(file) && !isThere(file, names))
                    .forEach(file -> missing.add(document + ": " + file));
        });
        for (Path document : documents()) {
            ROOM.matcher(Files.readString(document)).results().forEach(row -> HEADED.matcher(row.group(2))
                    .results()
                    .map(found -> MAIN.resolve(row.group(1).replace('.', '/')).resolve(found.group(1) + ".java"))
                    .filter(file -> !Files.exists(file))
                    .forEach(file -> missing.add(document + ": " + file)));
        }
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

    @Test
    void theListOfDecisionsNamesEachOnce() throws IOException {
        List<String> listed = LINK.matcher(Files.readString(DECISIONS.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(files(DECISIONS, ".md").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("README.md"))
                        .toList());
    }

    /** What works without being asked can be switched off, and whoever runs the program reads how. */
    @Test
    void everySwitchOfTheBackgroundIsTold() throws IOException {
        Pattern inCode = Pattern.compile("yiciban\\.([\\w-]+)\\.background\\b");
        Set<String> switches = new TreeSet<>();
        for (Path file : files(MAIN, ".java")) {
            codes(Files.readString(file), inCode)
                    .forEach(name -> switches.add(name.replace("-", "").toUpperCase(Locale.ROOT)));
        }
        Pattern told = Pattern.compile("`YICIBAN_(\\w+)_BACKGROUND`");
        assertThat(switches).contains("LIMITS", "CALENDAR", "MAIL");
        assertThat(codes(Files.readString(Path.of("docs/production.md")), told)).containsExactlyElementsOf(switches);
    }

    /** A house that tells of its rooms tells of each, and of no other. */
    @Test
    void everyHouseTellsOfItsRooms() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int houses = 0;
        for (Path said : files(MAIN, "package-info.java")) {
            String text = Files.readString(said);
            Set<String> rooms = rooms(said.getParent());
            boolean picture = text.contains("<pre>");
            if (rooms.isEmpty() || !picture && !text.contains("in rooms")) {
                continue;
            }
            houses++;
            Set<String> told = picture ? pictured(text) : codes(text, Pattern.compile("\\{@code[\\s*]+([a-z]+)}"));
            if (!told.equals(rooms)) {
                wrong.add(MAIN.relativize(said) + " tells " + told + ", there are " + rooms);
            }
        }
        assertThat(houses).isGreaterThanOrEqualTo(3);
        assertThat(wrong).isEmpty();
    }

    /** The first of each pair of columns. */
    private static Set<String> pictured(String text) {
        Set<String> told = new TreeSet<>();
        text.substring(text.indexOf("<pre>") + 5, text.indexOf("</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* *", ""))
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    String[] columns = line.split(" {2,}");
                    for (int i = 0; i < columns.length; i += 2) {
                        told.add(columns[i]);
                    }
                });
        return told;
    }

    private static Set<String> codes(String text, Pattern code) {
        return code.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rooms(Path house) throws IOException {
        try (Stream<Path> inside = Files.list(house)) {
            return inside.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The text in which each type of ours stands; of a name that stands in two, both. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path file : files(Path.of("src"), ".java")) {
            String text = Files.readString(file);
            TYPE.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(type -> sources.merge(type, text, (one, other) -> one.equals(other) ? one : one + other));
        }
        return sources;
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    private static boolean isThere(String file, Set<String> names) {
        return file.contains("*")
                ? names.stream()
                        .anyMatch(name -> name.matches(file.replace(".", "\\.").replace("*", ".*")))
                : names.contains(file);
    }

    private static Set<String> allFiles() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String root : List.of("src", "bpmn", "forms", "docs")) {
            files(Path.of(root), "")
                    .forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static void forEachCode(BiConsumer<Path, String> to) throws IOException {
        for (Path document : documents()) {
            codes(Files.readString(document)).forEach(code -> to.accept(document, code));
        }
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
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
