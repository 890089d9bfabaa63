package org.yiciban.workbench.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.shared.BundleKey;

/** A sheet keeps every sign that nobody changed, whatever it is written like. */
class SheetSplicingTest {

    private static final SheetChoices CHOICES =
            new SheetChoices(new BundleKey("restaurant-opening"), files(Path.of("."), "bpmn"));

    private static Stream<Path> sheets() throws IOException {
        try (Stream<Path> shipped = Files.walk(Path.of("bpmn"));
                Stream<Path> others = Files.walk(Path.of("src/test/resources"))) {
            return Stream.concat(shipped, others)
                    .filter(path -> SheetLanguage.of(inFolder(path)).isPresent())
                    .toList()
                    .stream();
        }
    }

    private static String inFolder(Path path) {
        String name = path.toString().replaceFirst("^.*/bundles/", "");
        // lists beside the shipped ones stand there in the files of a draft
        return name.equals(path.toString())
                ? name
                : name.replaceFirst("^bpmn/catalogue/(?=[a-z]+\\.yaml)", "bpmn/catalogue/own/");
    }

    static SortedMap<String, String> files(Path folder, String under) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(under))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static OpenSheet open(Path path, String text) {
        String name = inFolder(path);
        return new OpenSheet(
                name, SheetLanguage.of(name).orElseThrow(), SheetTree.of(text).orElseThrow(), CHOICES);
    }

    private static OpenSheet open(Path path) throws IOException {
        return open(path, Files.readString(path));
    }

    /** The pages of a sheet: the whole, and each row that has one. */
    static List<SheetPlace> pages(OpenSheet sheet) {
        List<SheetPlace> pages = new ArrayList<>(List.of(SheetPlace.ROOT));
        Stream.concat(Stream.of(sheet.root()), sheet.root().keys().stream())
                .filter(list -> list.marks().open())
                .forEach(list -> {
                    SheetPlace place = list == sheet.root() ? SheetPlace.ROOT : SheetPlace.of(list.key());
                    for (int i = 0; i < sheet.tree().rows(place); i++) {
                        pages.add(place.row(i));
                    }
                });
        return pages;
    }

    private static List<ShownField> form(OpenSheet sheet, SheetPlace place) {
        SheetShowing showing =
                new SheetShowing(sheet.tree(), TypedSheet.NOTHING, Map.of(), Map.of(), sheet.choices(), Locale.CHINA);
        SheetField field = sheet.field(place);
        return field.type().several() ? List.of(showing.show(field, place)) : showing.fields(field, place);
    }

    private static String saved(OpenSheet sheet, SheetPlace place, Map<String, List<String>> sent, String act) {
        return new SheetSaving(sheet, place).text(new TypedSheet(sent), act);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void nothingIsChangedWhereNothingIsTyped(Path path) throws IOException {
        OpenSheet sheet = open(path);
        for (SheetPlace place : pages(sheet)) {
            Map<String, List<String>> sent = SentForm.of(form(sheet, place));
            assertThat(new SheetSaving(sheet, place).wrong(new TypedSheet(sent)))
                    .isEmpty();
            assertThat(saved(sheet, place, sent, "")).as(place.toString()).isEqualTo(Files.readString(path));
        }
    }

    /** The language says all that these sheets say: nothing is left that can only be changed as text. */
    @ParameterizedTest
    @MethodSource("sheets")
    void everythingHasAField(Path path) throws IOException {
        OpenSheet sheet = open(path);
        for (SheetPlace place : pages(sheet)) {
            assertThat(all(form(sheet, place)))
                    .filteredOn(field -> field.control().equals("raw"))
                    .isEmpty();
        }
    }

    private static Stream<ShownField> all(List<ShownField> fields) {
        return fields.stream().flatMap(field -> Stream.of(
                        Stream.of(field),
                        all(field.fields()),
                        field.rows().stream().flatMap(row -> all(row.fields())))
                .flatMap(one -> one));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aChangedFieldIsReadBackAndNoOtherIsTouched(Path path) throws IOException {
        OpenSheet sheet = open(path);
        int tried = 0;
        for (SheetPlace place : pages(sheet)) {
            List<ShownField> form = form(sheet, place);
            Map<String, List<String>> before = SentForm.of(form);
            for (ShownField field : all(form).toList()) {
                Optional<List<String>> other = other(field);
                if (other.isEmpty()
                        || field.place().contains(SheetPlace.NEW)
                        || before.get("f." + field.place()) == null
                        || before.get("f." + field.place()).equals(List.of(""))) {
                    continue;
                }
                Map<String, List<String>> sent = new LinkedHashMap<>(before);
                sent.put("f." + field.place(), other.get());
                String text = saved(sheet, place, sent, "");
                Map<String, List<String>> after = SentForm.of(form(open(path, text), place));
                assertThat(after).as(field.place()).isEqualTo(sent);
                assertThat(text.lines().count())
                        .as(field.place())
                        .isEqualTo(sheet.tree().text().lines().count());
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    private static Optional<List<String>> other(ShownField field) {
        return switch (field.control()) {
            case "line" -> Optional.of(List.of("a \"b\", {c}: 甲 # 乙 [d]?"));
            case "limit" -> Optional.of(List.of("17CD"));
            case "choice" -> field.options().stream()
                    .filter(one -> !one.chosen())
                    .findFirst()
                    .map(one -> List.of(one.is()));
            default -> Optional.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void rowsComeAndGoAndMove(Path path) throws IOException {
        OpenSheet sheet = open(path);
        for (SheetPlace page : pages(sheet)) {
            List<ShownField> form = form(sheet, page);
            Map<String, List<String>> sent = SentForm.of(form);
            for (ShownField list : all(form)
                    .filter(one -> List.of("rows", "open").contains(one.control()))
                    .toList()) {
                SheetPlace place = SheetPlace.of(list.place());
                int rows = sheet.tree().rows(place);
                if (rows < 2) {
                    continue;
                }
                String down = saved(sheet, page, sent, "down " + place.row(0));
                assertThat(codes(open(path, down), place)).isEqualTo(swapped(codes(sheet, place)));
                OpenSheet moved = open(path, down);
                String back = saved(moved, page, SentForm.of(form(moved, page)), "up " + place.row(1));
                assertThat(back.lines().sorted().toList())
                        .as("moved there and back " + place)
                        .isEqualTo(Files.readString(path).lines().sorted().toList());
                // what stands above the first row of all is said of the whole list
                assertThat(place.isRoot() || back.equals(Files.readString(path)))
                        .isTrue();
                Map<String, List<String>> dropping = new LinkedHashMap<>(sent);
                dropping.put("drop." + place.row(rows - 1), List.of("yes"));
                assertThat(codes(open(path, saved(sheet, page, dropping, "")), place))
                        .isEqualTo(codes(sheet, place).subList(0, rows - 1));
            }
        }
    }

    private static List<String> codes(OpenSheet sheet, SheetPlace place) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < sheet.tree().rows(place); i++) {
            codes.add(sheet.tree().raw(sheet.tree().at(place.row(i))).replaceAll("\\s+", " "));
        }
        return codes;
    }

    private static List<String> swapped(List<String> codes) {
        List<String> all = new ArrayList<>(codes);
        all.set(0, codes.get(1));
        all.set(1, codes.get(0));
        return all;
    }

    @Test
    void whatIsNewTakesItsPlaceInTheOrderOfTheLanguage() throws IOException {
        Path path = Path.of("bpmn/restaurant-opening.yaml");
        OpenSheet sheet = open(path);
        Map<String, List<String>> sent = SentForm.of(form(sheet, SheetPlace.ROOT));
        sent.put("f.pauseBasis/zh", List.of("《办法》第三条"));
        sent.put("f.statutory/+/limit", List.of("60WD"));
        sent.put("f.statutory/0/when", List.of("area < 300"));
        String text = saved(sheet, SheetPlace.ROOT, sent, "");
        assertThat(text)
                .contains(
                        """
                        statutory:
                          - when: area < 300
                            limit: 45WD
                            extension: 15WD
                        """)
                .contains("\n  - {limit: 60WD}\n# [D]\npromised:")
                .contains("\npauseBasis: {zh: 《办法》第三条, en: 《办法》第三条}\nitems:");
    }

    /** What came back over a newer sheet is put where it was meant, or nowhere. */
    @Test
    void whatWasChangedIsToldFromWhatWasSeenAndARowFromAnother() throws IOException {
        Path path = Path.of("bpmn/restaurant-opening.yaml");
        OpenSheet seen = open(path);
        SheetPlace page = SheetPlace.of("questions/1");
        Map<String, List<String>> before = SentForm.of(form(seen, page));
        Map<String, List<String>> sent = new LinkedHashMap<>(before);
        sent.put("f.questions/1/hint/zh", List.of("三百平方米以上"));
        assertThat(SentForm.changed(new TypedSheet(sent), before).all().keySet())
                .containsExactly("f.questions/1/hint/zh", "f.questions/1/hint/zh.unit");
        assertThat(SentForm.changed(new TypedSheet(before), before).all()).isEmpty();

        Map<String, List<String>> dropping = SentForm.of(form(seen, SheetPlace.ROOT));
        dropping.put("drop.questions/0", List.of("yes"));
        OpenSheet now = open(path, saved(seen, SheetPlace.ROOT, dropping, ""));
        assertThat(now.sameWay(page, seen)).isFalse();
        assertThat(now.sameWay(SheetPlace.of("items/1/when"), seen)).isTrue();
    }

    /** What YAML takes for a sign of its own is kept as the text that it was typed as. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "- a",
                "---",
                "?",
                "~",
                "a: b",
                "a #b",
                "*a",
                "{",
                "一\u2028二",
                "a\u2029- b: c",
                "needs: [a?]"
            })
    void whateverIsTypedIsReadBack(String typed) {
        for (String sheet :
                List.of("t: x\nl: [x]\n", "t: 'x'\nl:\n  - x\n", "\uFEFFl:\n- x\n", "# a\nl:\n  - \"x\"\n")) {
            SheetLists edits = new SheetLists(SheetTree.of(sheet).orElseThrow());
            edits.set(SheetPlace.of("t"), typed, List.of("t", "l"));
            edits.values(SheetPlace.of("l"), List.of("x", typed), List.of("t", "l"));
            SheetTree after = SheetTree.of(edits.tree().text()).orElseThrow();
            assertThat(after.values(SheetPlace.of("t"))).as(sheet).containsExactly(typed);
            assertThat(after.values(SheetPlace.of("l"))).as(sheet).containsExactly("x", typed);
        }
    }

    /** Lines end as the others do, and what belongs to a neighbour stays with it. */
    @Test
    void theLinesBesideAChangeStayAsTheyAre() {
        String carried = "a: x\r\n# of b\r\nb: y\r\nl:\r\n  - one\r\n  - two\r\n";
        SheetLists edits = new SheetLists(SheetTree.of(carried).orElseThrow());
        List<String> order = List.of("a", "b", "c", "l");
        edits.set(SheetPlace.of("c"), "new", order);
        edits.add(SheetPlace.of("l"), "three", order);
        edits.swap(SheetPlace.of("l"), 0);
        edits.remove(SheetPlace.of("b"));
        assertThat(edits.tree().text()).isEqualTo("a: x\r\nc: new\r\nl:\r\n  - two\r\n  - one\r\n  - three\r\n");

        String kept = "a: |+\n  x\n\n\nc: y\n";
        SheetLists behind = new SheetLists(SheetTree.of(kept).orElseThrow());
        behind.set(SheetPlace.of("b"), "new", order);
        assertThat(behind.tree().text()).isEqualTo("a: |+\n  x\n\n\nb: new\nc: y\n");

        SheetLists odd = new SheetLists(SheetTree.of("? a\n: x\nb: y\n").orElseThrow());
        assertThatThrownBy(() -> odd.set(SheetPlace.of("c"), "new", order)).isInstanceOf(SheetUnwritable.class);
        assertThatThrownBy(() -> odd.remove(SheetPlace.of("a"))).isInstanceOf(SheetUnwritable.class);
    }
}
