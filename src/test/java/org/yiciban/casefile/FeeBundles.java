package org.yiciban.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The bundles of tests of fees: those of {@code fees}, and the fleet, each of whose certificates costs something here. */
final class FeeBundles {

    private static final String FEE =
            """
            fee:
              amount:
                - {when: goods == 'other', none: true}
                - {amount: 10}
              legalBasis: {zh: 《道路运输条例》第八条, en: "Regulation on road transport, Art. 8"}
              before: decision
              payWithin: 5WD
            """;

    private FeeBundles() {}

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%1$s-all" name="%1$s" namespace="https://yiciban.org/dmn">
              <decision id="%1$s" name="%1$s">
                <decisionTable id="%1$s-table" hitPolicy="UNIQUE">
                  <input id="asked"><inputExpression id="read" typeRef="boolean"><text>%2$s</text></inputExpression></input>
                  <output id="given" name="amount" typeRef="number" />
                  <rule id="yes">
                    <inputEntry id="is"><text>true</text></inputEntry>
                    <outputEntry id="more"><text>320</text></outputEntry>
                  </rule>
                  <rule id="no">
                    <inputEntry id="is-not"><text>false</text></inputEntry>
                    <outputEntry id="less"><text>300</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    /** A folder in which the permit of the shipped restaurant, and a later request, cost what a table says. */
    static Path withEnds() {
        try {
            Path folder = Files.createTempDirectory("bill-ends");
            folder.toFile().deleteOnExit();
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/requests/bundles"), folder);
            Path copy = folder.resolve("bpmn/catalogue/items/stall-copy.yaml");
            Files.writeString(
                    copy,
                    Files.readString(copy)
                            + "fee: {table: copy-fee, legalBasis: {zh: 《夜市管理条例》第二十条, en: Law}, before: result, payWithin: 3WD}\n");
            table(folder, "copy-fee", "food");
            table(folder, "permit-fee", "hasSignboard");
            costs(folder, "food-permit", "table: permit-fee", "《中华人民共和国食品安全法》第三十五条", "12WD");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void table(Path folder, String key, String question) throws IOException {
        Path file = folder.resolve("bpmn/tables/" + key + ".dmn");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TABLE.formatted(key, question));
    }

    /** A shipped item that costs something here. */
    private static void costs(Path folder, String item, String amount, String law, String within) throws IOException {
        Path sheet = folder.resolve("bpmn/catalogue/items/" + item + ".yaml");
        Files.createDirectories(sheet.getParent());
        Files.writeString(
                sheet,
                "replaces: true\n" + EndedByRule.sheet(item) + "fee: {"
                        + amount + ", legalBasis: {zh: " + law + ", en: Law}, before: decision, payWithin: " + within
                        + "}\n");
    }

    /** A folder with both. */
    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fees");
            folder.toFile().deleteOnExit();
            for (String from : List.of("fees", "rows")) {
                FileSystemUtils.copyRecursively(Path.of("src/test/resources", from, "bundles"), folder);
            }
            Path sheet = folder.resolve("bpmn/catalogue/items/vehicle-permit.yaml");
            Files.writeString(sheet, Files.readString(sheet) + FEE);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
