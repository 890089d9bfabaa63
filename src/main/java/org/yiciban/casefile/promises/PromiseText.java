package org.yiciban.casefile.promises;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.CommitmentRule;
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

    /** What whoever asks for an item on a commitment 告知承诺 is told and commits to, in the words of its sheet. */
    public static PromiseText commitment(CommitmentRule rule) {
        return new PromiseText(
                rule.version(),
                OnRecord.of(
                        "promise.commitment",
                        rule.basis(),
                        numbered(rule.conditions()),
                        rule.checking(),
                        rule.consequences()));
    }

    private static LocalText numbered(List<LocalText> conditions) {
        return new LocalText(numbered(conditions, LocalText::zh), numbered(conditions, LocalText::en));
    }

    private static String numbered(List<LocalText> conditions, Function<LocalText, String> language) {
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> (i + 1) + ". " + language.apply(conditions.get(i)))
                .collect(Collectors.joining("\n"));
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
