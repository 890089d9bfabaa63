package org.yiciban.casefile.facts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of a date that a case waits for. */
public sealed interface DateFacts extends JournalFacts {

    /** The id of the date in the sheet of the bundle. */
    String date();

    /** The case waits from now on; the date is null while nobody knows it. */
    record Awaited(String date, @Nullable Instant at) implements DateFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return at == null ? null : moment(at);
        }

        @Override
        public String variant() {
            return at == null ? ".unknown" : "";
        }
    }

    /** Somebody set it anew, and says why. */
    record Set(String date, @Nullable Instant before, Instant at, String reason) implements DateFacts {

        @Override
        public String quoted(Locale language) {
            boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
            return moment(at) + (english ? " (" + reason + ")" : "（" + reason + "）");
        }
    }

    /** The id of the date that is told of, if it is one. */
    static Optional<String> of(JournalFacts facts) {
        return facts instanceof DateFacts told ? Optional.of(told.date()) : Optional.empty();
    }

    /** When it is, as far as somebody knows it. */
    static Optional<Instant> at(JournalFacts facts) {
        return facts instanceof Awaited awaited
                ? Optional.ofNullable(awaited.at())
                : Optional.of(facts).filter(Set.class::isInstance).map(one -> ((Set) one).at());
    }

    /** It has come, or isn't waited for any more. */
    record Came(String date) implements DateFacts {}

    /** Day and minute as journals tell them. */
    static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at.atZone(ZoneId.of("Asia/Shanghai")));
    }
}
