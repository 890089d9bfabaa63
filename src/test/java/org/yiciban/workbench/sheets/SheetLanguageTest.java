package org.yiciban.workbench.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.reading.DivisionSheets;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.shared.BundleKey;

/** The form asks for the keys and words that the readers of sheets take, all of them and no other. */
class SheetLanguageTest {

    private static final String BUNDLE = "bpmn/restaurant-opening.yaml";
    private static final String ITEM = "bpmn/catalogue/items/food-permit.yaml";
    private static final SortedMap<String, String> SHIPPED = SheetSplicingTest.files(Path.of("."), "bpmn");

    /** Words that a reader knows by themselves, and says in words of its own. */
    private static final Set<String> ALONE = Set.of("late", "holds", "form");

    /** A sheet with everything that the language knows, each value of the right kind. */
    private static Object sample(SheetField field) {
        return switch (field.type()) {
            case WORDS -> Map.of("zh", "甲", "en", "a");
            case TEXTS -> List.of(Map.of("zh", "甲", "en", "a"));
            case BLOCK -> block(field.keys());
            case ROWS, VALUES -> List.of(block(field.keys()));
            case CASES -> List.of(block(field.keys()));
            case EITHER -> block(field.keys());
            case LIST -> List.of(one(field));
            default -> one(field);
        };
    }

    private static Map<String, Object> block(List<SheetField> keys) {
        Map<String, Object> block = new LinkedHashMap<>();
        keys.forEach(key -> block.put(key.key(), sample(key)));
        return block;
    }

    private static String one(SheetField field) {
        return switch (field.type()) {
            case LIMIT -> "5WD";
            case NUMBER -> "5";
            case MONEY -> "5.50";
            case DAY -> "2026-01-01";
            case FLAG -> "false";
            case WHEN -> "a == true";
            default -> field.key().equals("code")
                    ? "food-permit"
                    : field.options().isEmpty() ? "amr" : field.options().get(0).is();
        };
    }

    private static String full(SheetField root) {
        Object all = root.type() == SheetField.Type.BLOCK ? block(root.keys()) : List.of(block(root.keys()));
        return WrittenValue.flow(all) + "\n";
    }

    private static String full(String path) {
        return full(SheetLanguage.of(path).orElseThrow());
    }

    private static List<String> problems(String path, String text) {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED);
        if (path.equals(BUNDLE)) {
            // a bundle speaks only of what its item has
            files.put(ITEM, full(ITEM));
        }
        files.put(path, text);
        SheetProblems problems = SheetProblems.none();
        CatalogueReader.read(BundleFiles.of(new BundleKey("restaurant-opening"), files), problems);
        DivisionSheets.read(files, problems);
        return problems.list().stream()
                .filter(problem -> problem.file().equals(path))
                .map(SheetProblem::sentence)
                .toList();
    }

    private static String own(String path) {
        return path.replace("catalogue/", "catalogue/own/");
    }

    /** What stands between the words of a sentence. */
    private static Optional<Set<String>> listed(List<String> problems, String key, Object... before) {
        Object[] places = Arrays.copyOf(before, before.length + 2);
        places[before.length] = "§";
        places[before.length + 1] = "§";
        String sentence = SheetWords.of(key, places).en();
        String start = sentence.substring(0, sentence.indexOf('§'));
        return problems.stream()
                .filter(problem -> problem.startsWith(start))
                .map(problem -> problem.substring(start.length()).split("[,;.:] ?|\\s"))
                .map(words -> Arrays.stream(words)
                        .filter(word -> !word.isBlank())
                        .map(word -> word.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .map(words -> (Set<String>) words)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {BUNDLE, ITEM})
    void noReaderMeetsAKeyThatItDoesNotKnow(String path) {
        String unknown = SheetWords.of("key-unknown", "§", "").en();
        String start = unknown.substring(0, unknown.indexOf('§'));
        assertThat(problems(path, full(path).replaceFirst("\\{", "{nonsense: x, ")))
                .anyMatch(problem -> problem.startsWith(start));
        assertThat(problems(path, full(path))).noneMatch(problem -> problem.startsWith(start));
    }

    @ParameterizedTest
    @ValueSource(strings = {BUNDLE, ITEM})
    void everyBlockHasTheKeysThatItsReaderTakes(String path) {
        int compared = 0;
        for (Map.Entry<SheetPlace, SheetField> block :
                blocks(SheetLanguage.of(path).orElseThrow()).entrySet()) {
            Optional<Set<String>> keys = listed(
                    problems(path, with(path, block.getKey(), block.getKey().number() >= 0 ? "x" : List.of("x"))),
                    "block-expected");
            Set<String> asked = block.getValue().order().stream()
                    .map(key -> key.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(keys).as(block.getKey().toString()).hasValue(asked);
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies", "materials", "remedies", "divisions", "windows", "themes"})
    void everyEntryOfAListHasTheKeysThatItsReaderTakes(String list) {
        String path = "bpmn/catalogue/" + list + ".yaml";
        SheetField own = SheetLanguage.of(own(path)).orElseThrow();
        assertThat(listed(problems(own(path), "- x\n"), "block-expected")).hasValueSatisfying(keys -> assertThat(keys)
                .isEqualTo(own.order().stream()
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(SheetLanguage.of(path).orElseThrow().order()).doesNotContain("replaces");
    }

    @ParameterizedTest
    @ValueSource(strings = {BUNDLE, ITEM})
    void everyChoiceHasTheWordsThatItsReaderTakes(String path) {
        List<String> alone = new ArrayList<>();
        for (Map.Entry<SheetPlace, SheetField> choice :
                choices(SheetLanguage.of(path).orElseThrow()).entrySet()) {
            Object wrong = choice.getValue().type() == SheetField.Type.LIST ? List.of("nonsense") : "nonsense";
            Optional<Set<String>> words =
                    listed(problems(path, with(path, choice.getKey(), wrong)), "none-of", "nonsense");
            if (words.isEmpty()) {
                alone.add(choice.getKey().last());
                continue;
            }
            assertThat(words).as(choice.getKey().toString()).hasValue(words(choice.getValue()));
        }
        assertThat(ALONE).containsAll(alone);
    }

    private static Set<String> words(SheetField field) {
        return field.options().stream()
                .map(option -> option.is().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String with(String path, SheetPlace place, Object value) {
        if (place.isRoot()) {
            return value + "\n";
        }
        SheetLists edits = new SheetLists(SheetTree.of(full(path)).orElseThrow());
        if (place.toString().startsWith("fee/amount")) {
            // the one or the other
            edits.remove(SheetPlace.of("fee/table"));
        }
        if (place.number() >= 0) {
            edits.setWhole(place, value);
        } else {
            edits.set(place, value, List.of());
        }
        return edits.tree().text();
    }

    /** Every block, by its place; a block that a value may stand for is tried as a row. */
    private static Map<SheetPlace, SheetField> blocks(SheetField root) {
        Map<SheetPlace, SheetField> blocks = new LinkedHashMap<>();
        walk(root, SheetPlace.ROOT, blocks);
        blocks.values()
                .removeIf(field -> field.type() != SheetField.Type.BLOCK && field.type() != SheetField.Type.EITHER
                        || field.keys().isEmpty());
        return blocks;
    }

    private static Map<SheetPlace, SheetField> choices(SheetField root) {
        Map<SheetPlace, SheetField> choices = new LinkedHashMap<>();
        walk(root, SheetPlace.ROOT, choices);
        choices.values().removeIf(field -> field.options().isEmpty());
        return choices;
    }

    private static void walk(SheetField field, SheetPlace place, Map<SheetPlace, SheetField> all) {
        if (field.type() == SheetField.Type.VALUES) {
            return;
        }
        all.put(place, field);
        if (field.type().several()) {
            walk(field.row(), place.row(0), all);
            return;
        }
        field.keys().forEach(key -> walk(key, place.then(key.key()), all));
    }

    @Test
    void everyKeyIsSaidInBothLanguages() {
        for (SheetLanguage.Kind kind : SheetLanguage.kinds()) {
            Map<SheetPlace, SheetField> all = new LinkedHashMap<>();
            walk(kind.root(), SheetPlace.ROOT, all);
            assertThat(all.values()).allMatch(field -> field.label().translated());
        }
    }
}
