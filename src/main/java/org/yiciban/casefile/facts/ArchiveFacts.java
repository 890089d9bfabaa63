package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is told when the package of a case lies in the archive's folder.
 *
 * @param count which part it is: 1, or more for a supplement
 * @param sha256 of the whole package, in hexadecimal digits
 */
public record ArchiveFacts(Integer count, String sha256) implements JournalFacts {

    @Override
    public @Nullable String quoted(Locale language) {
        return sha256;
    }

    @Override
    public String variant() {
        return count > 1 ? ".LATER" : "";
    }
}
