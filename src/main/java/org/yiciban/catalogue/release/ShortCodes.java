package org.yiciban.catalogue.release;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;

/** The short codes of the bundles, which case numbers begin with: each is that of one bundle. */
@Component
class ShortCodes {

    private final ReleaseRecords records;

    ShortCodes(ReleaseRecords records) {
        this.records = records;
    }

    /** @throws CatalogueFileException when another bundle has it */
    void requireFree(Release draft) {
        String shortCode = draft.bundle().shortCode();
        for (long id : records.currentIds()) {
            Release other = records.load(id);
            if (!other.key().equals(draft.key()) && other.bundle().shortCode().equals(shortCode)) {
                throw new CatalogueFileException(List.of(new SheetProblem(
                        CataloguePaths.bundle(draft.key()),
                        1,
                        SheetWords.of("short-taken-by", shortCode, other.key()))));
            }
        }
    }
}
