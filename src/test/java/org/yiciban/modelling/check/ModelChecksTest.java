package org.yiciban.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.Seeds;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.modelling.ShippedModelsTest;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.BundleKey;

class ModelChecksTest {

    private final ModelChecks checks = new ModelChecks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.bpmn",
                "/etc/x.bpmn",
                "bpmn/../../x.bpmn",
                "c:\\x.bpmn",
                "..\\x.bpmn",
                "x\u0000.bpmn",
                ".x.bpmn",
                "a//x.bpmn",
                "x.bpmn ",
                "",
                "%2e%2e/x.bpmn",
                "~/x.bpmn"
            })
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThat(checks.check(List.of(new ModelFile(name, new byte[] {1}))))
                .extracting(Finding::rule)
                .contains("file-name");
    }

    @Test
    void aFileTooLargeIsNotRead() {
        assertThat(checks.check(List.of(new ModelFile("large.bpmn", new byte[2_000_001]))))
                .extracting(Finding::rule)
                .containsExactly("file-size");
    }

    @Test
    void aFileStandsThereOnce() throws IOException {
        byte[] model = Files.readAllBytes(Path.of("src/test/resources/models/harmless/one-line.bpmn"));

        assertThat(checks.check(List.of(new ModelFile("one-line.bpmn", model), new ModelFile("One-Line.bpmn", model))))
                .extracting(Finding::rule)
                .contains("file-twice");
    }

    @Test
    void nothingHandedInIsNothingFound() {
        assertThat(checks.check(List.of())).isEmpty();
    }

    @Test
    void aFlowThatLeadsNowhereIsOneFindingThatNamesWhatIsMissing() throws IOException {
        String model = Files.readString(Path.of("bpmn/company-start-up.bpmn"));
        String broken = model.replaceFirst("targetRef=\"([^\"]+)\"", "targetRef=\"not-there\"");

        List<Finding> findings = checks.check(
                List.of(new ModelFile("company-start-up.bpmn", broken.getBytes(StandardCharsets.UTF_8))),
                ShippedModelsTest.shipped());

        assertThat(findings).extracting(Finding::rule).containsExactly("flow-ends");
        assertThat(findings.get(0).message().zh()).contains("“not-there”");
        assertThat(findings.get(0).message().en()).contains("“not-there”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form-empty-option-value.form | sex | 第 1 个选项 | answer 1 | 删去 | take away",
                "form-group-without-components.form | a | components | components | 写上 | write down",
                "form-unreadable-feel.form | a | 第 3 个字符 | character 3 | 表达式 | expression",
                "form-circle.form | a | a ← b ← a | a ← b ← a | 请去掉 | take one",
                "form-many-options.form | a | 10000 | 10000 | 分成几个 | divide",
                "form-newer-schema.form | '' | schemaVersion | schemaVersion | 重新保存 | save the form again"
            })
    void aFormFindingNamesPlaceAndWayOut(String name, String element, String zh, String en, String out, String outEn)
            throws IOException {
        Path file = Path.of("src/test/resources/models/hostile", name);

        Finding found = checks.check(List.of(new ModelFile(name, Files.readAllBytes(file))))
                .get(0);

        assertThat(found.element()).isEqualTo(element);
        assertThat(found.message().zh()).contains(zh, out);
        assertThat(found.message().en()).contains(en, outEn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.bpmn | <a><b></a> | 必须由匹配的结束标记 | must be terminated by the matching end-tag",
                "x.yaml | 'a: [1' | YAML | never closed",
                "x.form | '{\"a\": 1,, }' | JSON | Unexpected character",
                "x.form | '{\"a\"：1}' | ： 是全角符号 | full-width sign",
                "x.sample.json | '{\"a\": “1”}' | “ 是全角符号 | full-width sign"
            })
    void whatCantBeReadSaysWhereAndWhyInBothLanguages(String name, String content, String zh, String en) {
        Finding found = checks.check(List.of(new ModelFile(name, content.getBytes(StandardCharsets.UTF_8))))
                .get(0);

        assertThat(found.rule()).isEqualTo("unreadable");
        assertThat(found.sentence().zh()).contains("第 1 行：", "第 ", " 列，", zh).doesNotContain("。。", en, "line");
        assertThat(found.sentence().en()).contains("line 1: ", "column ", en).doesNotContain("..");
        assertThat(found.message().en().codePoints().noneMatch(Character::isIdeographic))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name: {zh: 是否?, en: Really?}' | “?” | 引号 | “?” | quotes",
                "'hint: 注意: 三天' | 冒号 | 引号 | colon | quotes",
                "'name: {zh: 甲，en: x}' | ， | 英文逗号 | full-width | plain comma",
                "'name: {zh: 时间: 三天, en: x}' | 冒号 | 引号 | colon | quotes",
                "'a: @x' | @ | 引号 | @ | quotes",
                "'a: \"x\" y' | 引号 | 同一对 | behind | one pair"
            })
    void aSheetThatCantBeReadSaysWhichSignAndHowToWriteIt(
            String sheet, String zh, String out, String en, String outEn) {
        Finding found = checks.check(List.of(new ModelFile("x.yaml", sheet.getBytes(StandardCharsets.UTF_8))))
                .get(0);

        assertThat(found.rule()).isEqualTo("unreadable");
        assertThat(found.line()).hasValue(1);
        assertThat(found.message().zh()).contains(" 列，", zh, out).doesNotContain("UTF-8", "expected", "第 1 行");
        assertThat(found.message().en()).contains("column ", en, outEn).doesNotContain("UTF-8", "line 1");
    }

    @Test
    void aPatternThatTakesOnlySomeOfTheHanIsToldAndNotRefused() throws IOException {
        Path file = Path.of("src/test/resources/models/harmless/some-han.form");

        Finding found = checks.check(List.of(new ModelFile("some-han.form", Files.readAllBytes(file))))
                .get(0);

        assertThat(found.stopsRelease()).isFalse();
        assertThat(found.element()).isEqualTo("name");
        assertThat(found.message().zh()).contains("䶮", "\\p{Script=Han}");
        assertThat(found.message().en()).contains("䶮", "\\p{Script=Han}");
    }

    @Test
    void damagedFilesAreFindingsNeverExceptions() throws IOException {
        long seed = Seeds.given(20260928);
        Random random = new Random(seed);
        List<ModelFile> shipped = ShippedModelsTest.shipped();
        for (int round = 0; round < 40; round++) {
            ModelFile file = shipped.get(random.nextInt(shipped.size()));
            ModelFile damaged = new ModelFile(file.name(), damaged(file.content(), random));
            assertThatCode(() -> checks.check(List.of(damaged), shipped))
                    .as("seed %d, round %d, %s", seed, round, file.name())
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] damaged(byte[] content, Random random) {
        byte[] damaged = content.clone();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many && damaged.length > 0; i++) {
            int at = random.nextInt(damaged.length);
            int from = random.nextInt(damaged.length);
            int length = Math.min(random.nextInt(40), damaged.length - Math.max(at, from));
            System.arraycopy(content, from, damaged, at, length);
        }
        return damaged;
    }

    @Test
    void theGateLetsShippedBundlesPassAndStopsABrokenOne() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (ModelFile file : ShippedModelsTest.shipped()) {
            files.put(file.name(), new String(file.content(), StandardCharsets.UTF_8));
        }
        BundleKey key = new BundleKey("company-start-up");
        ModelGate gate = new ModelGate(checks);

        gate.check(BundleFiles.of(key, files));

        String path = "bpmn/handling/delivery.bpmn";
        files.put(path, files.get(path).replace("${completeCase}", "${completeCase.now()}"));
        assertThatThrownBy(() -> gate.check(BundleFiles.of(key, files)))
                .isInstanceOf(CatalogueFileException.class)
                .hasMessageContaining(path)
                .hasMessageContaining("verb");
    }

    @Test
    void everyFindingSpeaksBothLanguages() throws IOException {
        for (Path file :
                Files.list(Path.of("src/test/resources/models/hostile")).toList()) {
            ModelFile model = new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
            assertThat(checks.check(List.of(model))).allSatisfy(finding -> {
                assertThat(finding.message().zh()).containsPattern("\\p{IsHan}");
                assertThat(finding.message().en())
                        .isNotEqualTo(finding.message().zh());
            });
        }
    }
}
