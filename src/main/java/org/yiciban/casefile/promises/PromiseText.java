package org.yiciban.casefile.promises;

import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.Sha256;

/**
 * A text that an applicant agrees to.
 *
 * @param version raised with every change of the words
 */
public record PromiseText(int version, LocalText words) {

    /** What whoever hands papers in later 容缺受理 promises. */
    public static PromiseText deferral() {
        return new PromiseText(1, OnRecord.of("promise.deferral"));
    }

    /** SHA-256 of its words in both languages, as hexadecimal digits: by it one says which text one has read. */
    public String hash() {
        return Sha256.of(words.zh() + "\n" + words.en());
    }

    /** Whether that is the hash of this text. */
    public boolean isMeant(@Nullable String said) {
        return hash().equals(said);
    }
}
