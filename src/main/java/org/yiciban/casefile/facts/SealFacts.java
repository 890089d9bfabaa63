package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What is told when a document is sealed; who did it is who acts in the line.
 *
 * @param document its number
 * @param seal what the seal is called
 * @param sealEn the same in English
 * @param kind what kind of seal it is, as settings write it
 * @param hash SHA-256 over all that was issued, in hexadecimal digits; null for a document whose words weren't kept
 * @param later whether it was sealed after the act that issued it; null when in that act
 */
public record SealFacts(
        String document,
        String seal,
        @Nullable String sealEn,
        String kind,
        @Nullable String hash,
        @Nullable Boolean later)
        implements JournalFacts {

    /** As it is told in both languages. */
    public static SealFacts of(String document, LocalText seal, String kind, @Nullable String hash, boolean later) {
        return new SealFacts(document, seal.zh(), JournalFacts.english(seal), kind, hash, later ? true : null);
    }

    /** Whether the act that issued it had sealed it already, so that nobody has to be told. */
    public boolean atOnce() {
        return later == null;
    }

    @Override
    public @Nullable String quoted(Locale language) {
        return JournalFacts.told(seal, sealEn, language);
    }
}
