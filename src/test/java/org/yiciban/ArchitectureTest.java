package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The sentences that the code keeps to. */
class ArchitectureTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    /** Where Chinese may stand in Java, by how the path below {@code org/yiciban} begins, and why. */
    private static final List<String> CHINESE = List.of(
            // findings on the files of modellers stand beside the rule that finds them
            "modelling/",
            "trial/",
            "form/reading/",
            "form/feel/",
            "form/value/PatternRules.java",
            "form/value/RunawayPatterns.java",
            "engine/feel/",
            "catalogue/reading/Limits.java",
            // how a limit is counted: the words and the arithmetic are one rule; what it refuses stands in the messages
            "deadline/clock/",
            "deadline/calendar/Plausibility.java",
            // names of legal terms stand in their enum
            "catalogue/procedure/",
            "catalogue/sheet/",
            "casefile/record/Presence.java",
            "casefile/states/RevocationGround.java",
            "casefile/states/RevocationKind.java",
            "casefile/application/Mandate.java",
            "document/issued/DocumentType.java",
            "document/issued/SampleDocument.java",
            "document/issued/SealType.java",
            "document/issued/SentencePart.java",
            // how a number, a day or a title is written, or recognised in what people wrote
            "casefile/calendars/RedatingWords.java",
            "casefile/hearing/HearingWords.java",
            "casefile/refusals/Grounds.java",
            "casefile/refusals/Plausible.java",
            "casefile/tracking/ClockViews.java",
            "comparison/NamedPaper.java",
            "document/issued/Documents.java",
            "document/template/TemplateCheck.java",
            "document/issued/WordedFacts.java",
            "form/component/TypedDate.java",
            "material/PaperName.java",
            "notification/LetterWords.java",
            "portal/frame/PortalWords.java",
            "shared/TimeLimit.java",
            "supervision/Ratings.java",
            // the words by which lists of items are headed, and what people write into their cells
            "itemlist/",
            // for programmes, for the server itself and for trying out
            "api/problem/ServerRefusals.java",
            "api/resource/InterfaceDescription.java",
            "demo/");

    @Test
    void modulesDependOnlyOnWhatTheySay() {
        ApplicationModules modules = ApplicationModules.of(Yiciban.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("casefile.record", "casefile.store", "window.task", "form.component")
                .doesNotContain("casefile", "window", "form");
        modules.verify();
    }

    /** The library that writes BPMN files is no engine; a new model is drawn with it. */
    @Test
    void onlyTheEngineModuleKnowsTheProcessEngine() {
        assertThat(filesWith(Pattern.compile("\\borg\\.camunda\\b"), file -> !file.toString()
                        .contains("/engine/")))
                .allMatch(file -> file.contains("/modelling/template/"));
        assertThat(filesWith(Pattern.compile("\\borg\\.camunda\\.bpm\\.engine\\b"), file -> file.toString()
                        .contains("/modelling/")))
                .isEmpty();
    }

    /**
     * Sentences that a lawyer will change stand in {@code messages}. Chinese in Java stands with its rule or its enum only;
     * a place without any is taken off the list.
     */
    @Test
    void chineseStandsInTheMessages() {
        Pattern token = Pattern.compile(
                "(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)'|/\\*.*?\\*/|//[^\n]*");
        Pattern chinese = Pattern.compile("\\p{IsHan}");
        Set<String> places = new TreeSet<>();
        sources()
                .filter(file -> token.matcher(text(file))
                        .results()
                        .anyMatch(found -> found.group().startsWith("\"")
                                && chinese.matcher(found.group()).find()))
                .map(file -> MAIN.resolve("org/yiciban").relativize(file).toString())
                .map(file ->
                        CHINESE.stream().filter(file::startsWith).findFirst().orElse(file))
                .forEach(places::add);
        assertThat(places).containsExactlyInAnyOrderElementsOf(CHINESE);
    }

    /**
     * Decoders take memory before any limit of ours; ReaderCommand only names their libraries. Archives of models are
     * unpacked where each byte is counted, lists of items come from modellers and are read within bounds, files of documents
     * are our own, and files of cases are bound of pages that the reader has drawn.
     */
    @Test
    void strangersFilesAreOpenedByTheReaderOnly() {
        Pattern decoder = Pattern.compile(
                "import (org\\.apache\\.(pdfbox|fontbox|tika|poi)|javax\\.imageio|java\\.util\\.zip\\.\\w*Input)");
        assertThat(filesWith(decoder, file -> !file.toString().contains("/material/reader/")))
                .allMatch(file -> file.endsWith("/material/ReaderCommand.java")
                        || file.endsWith("/trial/ModelArchive.java")
                        || file.contains("/document/file/")
                        || file.contains("/document/ofd/")
                        || file.endsWith("/dossier/DossierPdf.java")
                        || file.endsWith("/dossier/PageAlbum.java")
                        || file.contains("/document/seals/")
                        || file.contains("/itemlist/"));
    }

    /** H2 is a database like another, but for what keeps its file small: when, and what is pinned meanwhile. */
    @Test
    void theInsideOfH2IsKnownAtOnePlaceOnly() {
        assertThat(filesWith(Pattern.compile("import org\\.h2\\b"), file -> true))
                .allMatch(file -> file.endsWith("/bounds/H2Store.java") || file.endsWith("/bounds/H2Pin.java"))
                .hasSize(2);
    }

    /** A case, its items and its clocks change by their verbs only; the compiler sees to it where the fields are private. */
    @Test
    void nobodyWritesTheFieldsOfAnother() {
        assertThat(ClassesOfTheHouse.ALL.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    /** What happened has types; a map of anything passes between modules only where its names aren't ours to know. */
    @Test
    void loosePairsStayWhereTheirNamesAreNotOurs() {
        Set<String> answersOfForms = Set.of(
                "form.answer",
                "form.component",
                "form.feel",
                "form.interpreter",
                "form.value",
                "form.view",
                "draft",
                "catalogue.sheet",
                "catalogue.condition",
                "catalogue.table",
                "modelling.context",
                "casefile.application",
                "casefile.parts",
                "casefile.persons",
                "casefile.record",
                "casefile.access",
                "casefile.reception",
                "casefile.applicant",
                "casefile.tracking",
                "casefile.reinstatement",
                "casefile.rules",
                "casefile.steps",
                "casefile.desk",
                "casefile.delivery",
                "catalogue.scenario",
                "catalogue.yaml",
                "workbench.preview",
                "workbench.sample",
                "portal.service",
                "window.task");
        Set<String> variablesOfProcesses = Set.of("casefile.ports");
        Set<String> jsonOfTables = Set.of("facts", "casefile.store", "document.issued");
        String loose = "java.util.Map<java.lang.String, java.lang.Object>";
        Set<String> found = ClassesOfTheHouse.ALL.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(method -> method.reflect().toGenericString().contains(loose)))
                .map(type -> type.getPackageName().replace("org.yiciban.", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(Stream.of(answersOfForms, variablesOfProcesses, jsonOfTables)
                        .flatMap(Set::stream)
                        .toList());
    }

    /**
     * Where null is said by {@code @Nullable} and nowhere else, the compiler refuses what could meet it unawares (NullAway).
     * These haven't joined yet; a new package joins from its first day, and none ever leaves.
     */
    @Test
    void everyPackageButTheseSaysWhatMayBeNull() {
        Pattern marked = Pattern.compile("(?m)^@NullMarked$");
        assertThat(sources()
                        .filter(file -> file.endsWith("package-info.java"))
                        .filter(file -> !marked.matcher(text(file)).find())
                        .map(file -> MAIN.resolve("org/yiciban")
                                .relativize(file.getParent())
                                .toString()))
                .containsExactlyInAnyOrder(
                        "administration",
                        "api/resource",
                        "bounds",
                        "catalogue/reading",
                        "demo",
                        "draft",
                        "engine/process",
                        "form/reading",
                        "identity/account",
                        "identity/door",
                        "identity/login",
                        "identity/session",
                        "identity/staff",
                        "inside",
                        "installation",
                        "material",
                        "modelling/check",
                        "modelling/context",
                        "modelling/read",
                        "modelling/rules",
                        "notification",
                        "portal/account",
                        "portal/apply",
                        "portal/calculator",
                        "portal/frame",
                        "portal/service",
                        "portal/track",
                        "supervision",
                        "window/calendars",
                        "window/cases",
                        "window/counter",
                        "window/frame",
                        "window/inbox",
                        "window/oversight",
                        "window/settings",
                        "window/task");
    }

    /** How deep one looks behind a failure, and that a chain may lead back to itself, is known at one place. */
    @Test
    void whatIsBehindAFailureIsWalkedThroughAtOnePlace() {
        assertThat(filesWith(Pattern.compile("(\\w+) = \\1\\.getCause\\(\\)|::getCause"), file -> true))
                .allMatch(file -> file.endsWith("/shared/Causes.java"))
                .hasSize(1);
    }

    /** Whoever opens a room sees it whole. */
    @Test
    void noRoomIsCrowded() {
        Map<Path, Long> files = sources()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        files.values().removeIf(number -> number <= 35);
        assertThat(files).isEmpty();
    }

    @Test
    void nobodyReadsTheWallClock() {
        Pattern wallClock = Pattern.compile(
                "(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime|Year)\\.now\\(\\)|System\\.currentTimeMillis|new"
                        + " Date\\(\\)");
        assertThat(filesWith(wallClock, file -> true)).isEmpty();
    }

    @Test
    void testsWaitForWhatHappensInsteadOfSleeping() {
        Pattern sleep = Pattern.compile("Thread\\.sleep|\\.sleep\\(\\d|park[N]anos|onSpin[W]ait");
        assertThat(tests().filter(file -> sleep.matcher(text(file)).find())).isEmpty();
    }

    /** A seed that is no constant is given back by its setting. */
    @Test
    void randomTestsCanBePlayedAgain() {
        Pattern random = Pattern.compile("new Random\\((?!\\d)|Math\\.random|new Splittable[R]andom");
        assertThat(tests().filter(file ->
                        random.matcher(text(file)).find() && !text(file).contains("Seeds.")))
                .isEmpty();
    }

    /** Whoever looks for a class finds the one that is meant. */
    @Test
    void noNameStandsTwice() {
        Map<String, List<Path>> places = sources()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        places.values().removeIf(files -> files.size() == 1);
        assertThat(places).isEmpty();
    }

    @Test
    void noNameIsADrawer() {
        Pattern drawer =
                Pattern.compile("(Impl|Utils?|Helper|Manager|Dto|DTO)\\.java$|/(util|impl|helper|common|dto)/");
        assertThat(sources().filter(file -> drawer.matcher(file.toString()).find()))
                .isEmpty();
    }

    @Test
    void filesStayShort() {
        assertThat(sources().filter(file -> lines(file).size() > 300)).isEmpty();
        List<Integer> sizes = sources().map(file -> lines(file).size()).sorted().toList();
        assertThat(sizes.get(sizes.size() * 95 / 100)).isLessThanOrEqualTo(150);
    }

    @Test
    void theBundlesLiveInFilesAndNotInJava() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sheets = Files.walk(Path.of("bpmn"))) {
            sheets.filter(file -> file.toString().matches("bpmn/[^/]+\\.yaml|bpmn/catalogue/items/[^/]+\\.yaml"))
                    .forEach(file -> codes.add(file.getFileName().toString().replace(".yaml", "")));
        }
        Matcher agency = Pattern.compile("(?m)^\\s*-?\\s*\\{?\\s*-?\\s*code:\\s*\"?([a-z-]+)\"?")
                .matcher(Files.readString(Path.of("bpmn/catalogue/agencies.yaml")));
        while (agency.find()) {
            codes.add(agency.group(1));
        }
        assertThat(codes).contains("company-start-up", "business-licence").hasSizeGreaterThan(20);
        List<String> found = new ArrayList<>();
        sources().forEach(file -> {
            String text = text(file);
            codes.stream()
                    .filter(code -> text.contains("\"" + code + "\""))
                    .forEach(code -> found.add(file + ": " + code));
        });
        assertThat(found).isEmpty();
    }

    private static List<String> filesWith(Pattern pattern, java.util.function.Predicate<Path> where) {
        return sources()
                .filter(where)
                .filter(file -> pattern.matcher(text(file)).find())
                .map(Path::toString)
                .toList();
    }

    private static Stream<Path> sources() {
        return javaUnder(MAIN);
    }

    private static Stream<Path> tests() {
        return javaUnder(TESTS);
    }

    private static String text(Path file) {
        return String.join("\n", lines(file));
    }

    private static Stream<Path> javaUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
