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

    /** A folder with both. */
    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fees");
            folder.toFile().deleteOnExit();
            for (String from : List.of("fees", "rows")) {
                FileSystemUtils.copyRecursively(Path.of("src/test/resources", from, "bundles"), folder);
            }
            Path fleet = folder.resolve("bpmn/van-fleet.yaml");
            // both have the letter of cases that no other service has
            Files.writeString(fleet, Files.readString(fleet).replace("short: T08", "short: T09"));
            Path sheet = folder.resolve("bpmn/catalogue/items/vehicle-permit.yaml");
            Files.writeString(sheet, Files.readString(sheet) + FEE);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
