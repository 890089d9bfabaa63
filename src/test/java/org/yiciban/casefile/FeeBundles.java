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

    /** A folder in which the permit of the shipped restaurant costs something. */
    static Path withEnds() {
        try {
            Path folder = Files.createTempDirectory("bill-ends");
            folder.toFile().deleteOnExit();
            costs(folder, "food-permit", "amount: 300", "《中华人民共和国食品安全法》第三十五条", "12WD");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A shipped item that costs something here. */
    private static void costs(Path folder, String item, String amount, String law, String within) throws IOException {
        Path sheet = folder.resolve("bpmn/catalogue/items/" + item + ".yaml");
        Files.createDirectories(sheet.getParent());
        Files.writeString(
                sheet,
                "replaces: true\n" + Files.readString(Path.of("bpmn/catalogue/items", item + ".yaml")) + "fee: {"
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
