package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** What is told first is what has to be mended first. */
class CausesFirstTest {

    private final ModelChecks checks = new ModelChecks();

    private List<Finding> found(String name, String old, String changed) throws IOException {
        List<ModelFile> files = ShippedModelsTest.shipped().stream()
                .map(file -> file.name().equals(name) ? changed(file, old, changed) : file)
                .toList();
        return checks.check(files, List.of());
    }

    private static ModelFile changed(ModelFile file, String old, String changed) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return new ModelFile(file.name(), text.replace(old, changed).getBytes(StandardCharsets.UTF_8));
    }

    /** A sheet that can't be read is told once, and before what names something of it. */
    @Test
    void aSheetThatCantBeReadIsToldOnceAndBeforeWhatFollows() throws IOException {
        String name = "bpmn/catalogue/items/company-seal.yaml";

        List<Finding> found = found(name, "\nname: {", "\nname: {{");

        assertThat(found.get(0).file()).isEqualTo(name);
        assertThat(found.get(0).rule()).isEqualTo(Finding.UNREADABLE);
        assertThat(found.get(0).place().zh())
                .isEqualTo("第 " + found.get(0).line().getAsInt() + " 行");
        assertThat(found.get(0).message().zh())
                .doesNotContain(found.get(0).place().zh());
        assertThat(found).filteredOn(finding -> finding.file().equals(name)).hasSize(1);
    }

    /** That no sheet of that name is there isn't said of one that can't be read. */
    @Test
    void anUnreadableSheetOfAServiceIsNotTakenForNone() throws IOException {
        List<Finding> found = found("bpmn/company-start-up.yaml", "\nname: {", "\nname: {{");

        assertThat(found.get(0).file()).isEqualTo("bpmn/company-start-up.yaml");
        assertThat(found).extracting(Finding::message).noneMatch(message -> message.zh()
                .contains("没有找到同名的清单"));
    }

    /** The refused item before the services that have it, though its file comes later by name. */
    @Test
    void whatIsWrongWithAFileByItselfComesBeforeWhatFilesSayOfEachOther() throws IOException {
        List<Finding> found =
                found("forms/bundles/company-start-up.form", "\"components\": [", "\"components\": 1, \"x\": [");

        assertThat(found.get(0).file()).isEqualTo("forms/bundles/company-start-up.form");
        assertThat(found.get(0).rule()).isEqualTo("form");
    }
}
