package org.yiciban.itemlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values are changed where they stand; every other sign of the sheet stays. */
class SheetEditsTest {

    private static final String SHEET =
            """
            # 😀 a sheet
            code: food-permit   # stays
            name: {zh: 食品经营许可, en: Food permit}
            statutory:
              limit: 20WD # days
              basis: {zh: 法, en: Law}

            promised: {limit: 10WD}
            needs: [fund-account?, other]
            legalBasis:
              - {zh: 一, en: One}
              # between
              - {zh: 二, en: Two}
              - zh: 三
                en: Three
            materials: [{code: a, required: true}, {code: b}]
            gives: []
            empty:
            # end
            """;

    private static SheetEdits edits() {
        return new SheetEdits(SHEET);
    }

    @Test
    void nothingChangedIsTheSameText() {
        assertThat(edits().text()).isEqualTo(SHEET);
    }

    @Test
    void aValueIsExchangedAtItsPlace() {
        assertThat(edits().put("15WD", "statutory", "limit")
                        .put("8WD", "promised", "limit")
                        .put("\"x\"", "name", "zh")
                        .text())
                .isEqualTo(SHEET.replace("20WD", "15WD").replace("10WD", "8WD").replace("食品经营许可", "\"x\""));
    }

    @Test
    void aMissingKeyIsAddedWhereItBelongs() {
        assertThat(edits().put("{zh: 文, en: Paper}", "promised", "basis").text())
                .isEqualTo(SHEET.replace("{limit: 10WD}", "{limit: 10WD, basis: {zh: 文, en: Paper}}"));
        assertThat(edits().put("5WD", "statutory", "extension").text())
                .isEqualTo(SHEET.replace("en: Law}\n", "en: Law}\n  extension: 5WD\n"));
        assertThat(edits().put("\"1\"", "basicCode").text())
                .isEqualTo(SHEET.replace("empty:\n", "empty:\nbasicCode: \"1\"\n"));
        assertThat(edits().put("1WD", "reception", "limit").text()).contains("reception: {limit: 1WD}");
        assertThat(edits().put("1", "empty").text()).isEqualTo(SHEET.replace("empty:", "empty: 1"));
    }

    @Test
    void entriesComeAndGoWithoutTheirNeighbours() {
        assertThat(edits().list("legalBasis", Set.of(1), List.of("{zh: 四, en: Four}"))
                        .text())
                .isEqualTo(SHEET.replace("  - {zh: 二, en: Two}\n", "")
                        .replace("    en: Three\n", "    en: Three\n  - {zh: 四, en: Four}\n"));
        assertThat(edits().list("legalBasis", Set.of(0, 1, 2), List.of("{zh: 四, en: Four}"))
                        .text())
                .contains("legalBasis:\n  # between\n  - {zh: 四, en: Four}\nmaterials:");
        assertThat(edits().list("materials", Set.of(0), List.of())
                        .list("materials", Set.of(), List.of("{code: c}"))
                        .text())
                .isEqualTo(SHEET.replace("[{code: a, required: true}, {code: b}]", "[{code: b}, {code: c}]"));
        assertThat(edits().list("gives", Set.of(), List.of("x")).text()).isEqualTo(SHEET.replace("[]", "[x]"));
        assertThat(edits().list("needed", Set.of(), List.of("x")).text()).contains("needed: [x]");
        assertThat(edits().put("false", "materials", "0", "required").text())
                .isEqualTo(SHEET.replace("required: true", "required: false"));
    }

    @Test
    void aFileWithoutALastLineEndIsWrittenOn() {
        assertThat(new SheetEdits("- {code: a}")
                        .list("", Set.of(), List.of("{code: b}"))
                        .text())
                .isEqualTo("- {code: a}\n- {code: b}\n");
        assertThat(new SheetEdits("a: 1").put("2", "b").put("3", "c").text()).isEqualTo("a: 1\nb: 2\nc: 3\n");
    }

    @Test
    void aSheetIsReadAfterwardsHoweverItIsWritten() {
        assertThat(new SheetEdits("name:\n  zh: |\n    一\n    二\n  en: x\n")
                        .put("\"新\"", "name", "zh")
                        .text())
                .as("a text on lines of its own")
                .isEqualTo("name:\n  zh: \"新\"\n  en: x\n");
        assertThat(new SheetEdits("a: {x: 1,}\n").put("2", "a", "y").text())
                .as("a comma behind the last one")
                .isEqualTo("a: {x: 1, y: 2,}\n");
        assertThat(new SheetEdits("m:\n  - # a - b\n    a: 1\n  - a: 2\n")
                        .list("m", Set.of(0), List.of("{c: 1}"))
                        .text())
                .as("a remark behind the dash")
                .isEqualTo("m:\n  - a: 2\n  - {c: 1}\n");
        assertThat(new SheetEdits("m:\n  - {code: a}\n  - {code: b}\nb: 1\n")
                        .list("m", Set.of(0, 1), List.of())
                        .text())
                .as("a list of which nothing is left")
                .isEqualTo("m:\n  []\nb: 1\n");
        assertThat(new SheetEdits("m: [\n  {code: a}, # one\n  {code: b} # two\n]\n")
                        .list("m", Set.of(0), List.of("{code: c}"))
                        .text())
                .as("remarks in brackets")
                .isEqualTo("m: [\n  {code: b}, {code: c} # two\n]\n");
    }

    @Test
    void whatIsAddedWhereSeveralBlocksEndGoesIntoItsOwn() {
        assertThat(new SheetEdits("statutory:\n  limit: 5WD\n")
                        .put("\"1\"", "basicCode")
                        .put("{zh: 法}", "statutory", "basis")
                        .text())
                .isEqualTo("statutory:\n  limit: 5WD\n  basis: {zh: 法}\nbasicCode: \"1\"\n");
        assertThat(new SheetEdits("materials:\n  - {code: a}")
                        .put("\"1\"", "basicCode")
                        .list("materials", Set.of(), List.of("{code: b}"))
                        .text())
                .isEqualTo("materials:\n  - {code: a}\n  - {code: b}\nbasicCode: \"1\"\n");
        assertThat(new SheetEdits("statutory: {basis: {zh: 旧}}\n")
                        .put("{limit: 5WD, basis: {zh: 法}}", "statutory")
                        .put("{zh: 法}", "statutory", "basis")
                        .text())
                .as("what was exchanged as a whole has it already")
                .isEqualTo("statutory: {limit: 5WD, basis: {zh: 法}}\n");
    }
}
