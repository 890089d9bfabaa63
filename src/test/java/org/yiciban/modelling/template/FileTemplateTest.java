package org.yiciban.modelling.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.shared.LocalText;

/** Single new files of a service. */
class FileTemplateTest {

    /** Whatever it is called: the table can be read, and reads what it was told to. */
    @Test
    void aTableIsOneOfTheLanguage() {
        byte[] file = FileTemplate.table(
                        "stall-fee", new LocalText("摊位<费> & \"押金\"", "Fee"), "needPower", FileTemplate.Given.AMOUNT)
                .get("bpmn/tables/stall-fee.dmn");

        DecisionTable table = TableReader.read("stall-fee", new String(file, StandardCharsets.UTF_8));

        assertThat(table.rows()).hasSize(1);
        assertThat(List.copyOf(table.inputs())).hasSize(1);
        assertThat(table.outputs()).extracting(DecisionTable.Output::fact).containsExactly("amount");
    }
}
