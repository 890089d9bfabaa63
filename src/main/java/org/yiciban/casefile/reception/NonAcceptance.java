package org.yiciban.casefile.reception;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * Why an application, or an item of it, is not accepted 不予受理 (licensing law Art. 32 para 1(1), (2)).
 *
 * @param kind null where the form of the release, from before it was asked, has no question for it
 * @param competent who is competent; null unless the kind is {@link Kind#NOT_COMPETENT}
 * @param reason facts and rule, in the words of who declined
 */
public record NonAcceptance(@Nullable Kind kind, @Nullable LocalText competent, String reason) {

    /** The two cases in which the law lets an authority decline. */
    public enum Kind {
        /** The matter needs no permit 依法不需要取得行政许可 (Art. 32 para 1(1)). */
        NOT_REQUIRED,
        /** The matter is another authority's 依法不属于本行政机关职权范围 (Art. 32 para 1(2)). */
        NOT_COMPETENT;

        /** As forms and programs write it, such as {@code not-required}. */
        public String value() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(@Nullable Object value) {
            return Stream.of(values())
                    .filter(kind -> kind.value().equals(value))
                    .findFirst();
        }
    }

    /** The reason as the case tells it, where no sentence of a document stands before it. */
    LocalText told() {
        if (kind == null) {
            return new LocalText(reason, reason);
        }
        return competent == null
                ? OnRecord.of("not-accepted." + kind.value(), reason)
                : OnRecord.of("not-accepted.competent-elsewhere", reason, competent);
    }

    /** What the document of non-acceptance says of it. */
    SaidFacts facts() {
        SaidFacts facts = new SaidFacts().say(DocumentFact.REASON, reason);
        if (kind != null) {
            facts.say(DocumentFact.MODE, kind);
        }
        if (competent != null) {
            facts.say(DocumentFact.COMPETENT, competent);
        }
        return facts;
    }
}
