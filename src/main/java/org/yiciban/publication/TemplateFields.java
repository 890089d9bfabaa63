package org.yiciban.publication;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.Faults;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.refusals.UnknownWord;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MistypedValue;
import org.yiciban.shared.Unseen;

/** Reads the fields of a description; what can't be is refused by its field. */
final class TemplateFields {

    private static final int LONGEST = 100;

    private TemplateFields() {}

    static AgencyCode agency(String field, @Nullable String code, Set<AgencyCode> known) {
        AgencyCode agency = typed(field, code, AgencyCode::new);
        if (!known.contains(agency)) {
            throw unknown(
                    field,
                    agency.value(),
                    known.stream().map(AgencyCode::value).sorted().toList());
        }
        return agency;
    }

    static LocalText text(String field, TemplateRequest.@Nullable TextData text) {
        TemplateRequest.TextData told = required(field, text);
        String zh = required(field + ".zh", told.zh()).strip();
        String en = told.en() == null ? zh : told.en().strip();
        if (zh.isEmpty() || Math.max(zh.length(), en.length()) > LONGEST) {
            throw InvalidInput.of(field, "length", "body.text-length", LONGEST);
        }
        if (isOdd(zh) || isOdd(en)) {
            throw InvalidInput.of(field, "signs", "body.text-signs");
        }
        return LocalText.of(zh, en);
    }

    /** What a sheet may not say: signs that nobody sees, and expressions. */
    private static boolean isOdd(String text) {
        return Unseen.misleads(text, false) || Unseen.without(text).isBlank() || PlainPath.holdsExpression(text);
    }

    static <T> T typed(String field, @Nullable String text, Function<String, T> reader) {
        try {
            return reader.apply(required(field, text));
        } catch (MistypedValue mistyped) {
            throw InvalidInput.of(
                    field, "form", mistyped.form() == MistypedValue.Form.LIMIT ? "body.limit" : "body.code");
        }
    }

    static InvalidInput unknown(String field, String sent, List<String> known) {
        return new InvalidInput(List.of(UnknownWord.at(field, sent, known)));
    }

    /** Reads every one of them, and refuses all fields at once that can't be taken. */
    static void readAll(List<Runnable> reads) {
        Faults faults = new Faults(List.of());
        for (Runnable read : reads) {
            faults.of(() -> {
                read.run();
                return read;
            });
        }
        faults.raise();
    }

    /** The list, empty when it was left out; refuses a {@code null} inside. */
    static <T> List<T> complete(String field, @Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.of(field, "null", "body.null");
        }
        return list;
    }

    static <T> List<T> atMost(int most, String field, List<T> list) {
        if (list.size() > most) {
            throw InvalidInput.of(field, "too-many", "body.too-many", most);
        }
        return list;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of(field, "required", "body.required");
        }
        return value;
    }
}
