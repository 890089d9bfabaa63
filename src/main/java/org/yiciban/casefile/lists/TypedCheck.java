package org.yiciban.casefile.lists;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.persons.NumberKind;
import org.yiciban.casefile.store.SoughtText;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.shared.Refusal;

/** What may be typed into a search of cases: numbers of persons whole, and in their own field only. */
final class TypedCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 24;
    private static final int SHORTEST_NUMBER = 4;

    private TypedCheck() {}

    static void of(CaseQuery.Typed typed, List<FieldError> errors) {
        String number = SoughtText.number(typed.number());
        boolean personal = IdentityLike.test(number);
        if (personal || IdentityLike.test(SoughtText.number(typed.applicant()))) {
            errors.add(error(personal ? "number" : "applicant", "personal", "search.identity-numbers"));
        } else if (!number.isEmpty() && !number.matches("[0-9A-Z]{" + SHORTEST_NUMBER + "," + LONGEST_NUMBER + "}")) {
            errors.add(error("number", "case-number", "search.number"));
        }
        if (typed.applicant().length() > LONGEST_NAME) {
            errors.add(error("applicant", "too-long", "search.name-too-long"));
        }
        if (!typed.person().isEmpty()) {
            person(typed.person(), errors);
        }
    }

    private static void person(String typed, List<FieldError> errors) {
        if (Stream.of(NumberKind.values()).anyMatch(kind -> kind.read(typed).accepted())) {
            return;
        }
        NumberKind resembled = resembled(SoughtText.number(typed));
        errors.add(
                resembled != null && resembled.read(typed) instanceof ParsedValue.Refused<String> refused
                        ? new FieldError("person", refused.code(), refused.message())
                        : error("person", "person-number", "search.person-number"));
    }

    /** What somebody who mistyped had in mind; null for a part of a number, or what is none. */
    private static @Nullable NumberKind resembled(String typed) {
        if (typed.matches("1[0-9]{10}")) {
            return NumberKind.MOBILE;
        }
        if (typed.matches("[1-8][0-9]{16}[0-9X]")) {
            return NumberKind.IDENTITY;
        }
        return typed.matches("[0-9A-Z]{18}") ? NumberKind.CREDIT_CODE : null;
    }

    private static FieldError error(String field, String code, String key) {
        return new FieldError(field, code, Refusal.of(key));
    }
}
