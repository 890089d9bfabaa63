package org.yiciban.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.shared.LocalText;

/** What YAML reads in another way than was meant is told by what was meant. */
class YamlMistakeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{zh: 甲, 乙和丙, en: x}' | 乙和丙 | 逗号另起一个键 | comma within braces",
                "'{zh: “甲, 乙和丙”, en: x}' | 乙和丙” | 请改用英文引号 | Use straight quotes",
                "'{zh: 甲, en：x}' | en：x | 中文冒号 | full-width colon",
                "'{zh: 甲, en:x}' | en:x | 少了空格 | blank behind the colon",
                "'{zh: 甲, eng: x}' | eng | en | en"
            })
    void aKeyThatNobodyWroteIsExplained(String text, String key, String zh, String en) {
        LocalText told = problem(text);

        assertThat(told.zh()).contains("“" + key + "”", zh);
        assertThat(told.en()).contains("“" + key + "”", en);
    }

    /** The sign is named where it stands, wherever the reader gives up. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh: x~en：urban~more: y | 2 | “en”后面用的是中文冒号 | behind “en” stands a full-width colon",
                "en：{zh: 甲, en: B} | 1 | “en”后面用的是中文冒号 | full-width colon",
                "zh：~  - {code: a} | 1 | “zh”后面用的是中文冒号 | full-width colon",
                "{zh: 甲, en：{a: x}} | 1 | “en”后面用的是中文冒号 | full-width colon",
                "zh: ｛zh: 甲｝ | 1 | “｛”是全角括号 | full-width bracket"
            })
    void aSignOfChineseTextIsNamed(String text, int line, String zh, String en) {
        SheetProblems problems = SheetProblems.none();
        SheetFile.read(text.replace('~', '\n'), problems);

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.words().zh()).contains(zh);
            assertThat(problem.words().en()).contains(en);
        });
    }

    @Test
    void quotesOfChineseTextHoldNothingTogether() {
        LocalText told = problem("name: “甲: 乙”");

        assertThat(told.zh()).contains("中文引号");
        assertThat(told.en()).contains("straight ones", "such as \"this, and: that\"");
    }

    private static LocalText problem(String text) {
        SheetProblems problems = SheetProblems.none();
        SheetFile.read(text, problems).ifPresent(root -> new SheetMap(root, problems, "zh", "en"));
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0).words();
    }
}
