package org.yiciban.api.models;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiciban.api.problem.BodyInvalid;
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
            throw BodyInvalid.unknownWord(
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
            throw BodyInvalid.at(field, "length", "body.text-length", LONGEST);
        }
        if (isOdd(zh) || isOdd(en)) {
            throw BodyInvalid.at(field, "signs", "body.text-signs");
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
            throw BodyInvalid.at(
                    field, "form", mistyped.form() == MistypedValue.Form.LIMIT ? "body.limit" : "body.code");
        }
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw BodyInvalid.at(field, "required", "body.required");
        }
        return value;
    }
}
