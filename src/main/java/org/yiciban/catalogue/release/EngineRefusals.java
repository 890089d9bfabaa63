package org.yiciban.catalogue.release;

import java.util.List;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;

/** What the engine refuses is told as what a check refuses. */
final class EngineRefusals {

    private EngineRefusals() {}

    /** @throws CatalogueFileException when the engine refuses a model */
    static String deployed(Publisher publisher, BundleFiles files, Release.Stamp stamp) {
        try {
            return publisher.deploy(files, files.key() + " " + stamp.version());
        } catch (IllegalArgumentException refusal) {
            throw new CatalogueFileException(List.of(new SheetProblem(
                    files.modelPath(), 1, SheetWords.of("engine-refuses", String.valueOf(refusal.getMessage())))));
        }
    }
}
