package org.yiciban.casefile.persons;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.form.value.NamedFormat;
import org.yiciban.form.value.ParsedValue;

/** A number by which somebody is known. Each is written in one way only before it is hashed. */
public enum NumberKind {
    IDENTITY(NamedFormat.ID_CARD),
    CREDIT_CODE(NamedFormat.USCC),
    MOBILE(NamedFormat.MOBILE);

    private final NamedFormat format;

    NumberKind(NamedFormat format) {
        this.format = format;
    }

    static Optional<NumberKind> of(NamedFormat format) {
        return Stream.of(values()).filter(kind -> kind.format == format).findFirst();
    }

    /** The kinds of which that is a whole number: some are an identity number and a credit code alike. */
    static List<NumberKind> fitting(String typed) {
        return Stream.of(values()).filter(kind -> kind.read(typed).accepted()).toList();
    }

    /** What is typed, in the form in which it is kept; full-width characters count as narrow ones. */
    public ParsedValue<String> read(String typed) {
        return format.read(Normalizer.normalize(typed, Normalizer.Form.NFKC), LocalDate.MAX);
    }

    /** The kind of hash: of an account and of a case the same number has another one. */
    String hashed() {
        return "case " + name();
    }
}
