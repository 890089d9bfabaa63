package org.yiciban.form.component;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.LocalText;

/**
 * The rows of a list that names persons ({@code properties.distinctPersons}): each by account, or by name with unit and
 * certificate, and nobody twice, however the name is written. For what the law lets only two or more do together
 * (licensing law Art. 34 para 3).
 */
public final class DistinctPersons {

    /** What a row of such a list asks for. */
    static final List<String> KEYS = List.of("account", "name", "unit", "certificate");

    /** Sign by sign, as names are compared; what either way of writing knows only once stays as it is. */
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private final List<KnownPerson> colleagues;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final List<Named> named = new ArrayList<>();

    private DistinctPersons(List<KnownPerson> colleagues) {
        this.colleagues = colleagues;
    }

    /** A person by name and unit, as compared, and the row. */
    private record Named(String name, String unit, int row) {}

    public static List<FieldError> errors(List<AnswerScope> rows, FormFacts facts) {
        return errors(rows, KnownPerson.colleagues(facts));
    }

    /** The same outside of a form, with those who are known by account. */
    public static List<FieldError> errors(List<AnswerScope> rows, List<KnownPerson> colleagues) {
        DistinctPersons persons = new DistinctPersons(colleagues);
        rows.forEach(persons::row);
        return persons.errors;
    }

    private void row(AnswerScope row) {
        String account = text(row, "account");
        String name = text(row, "name");
        int number = row.index() + 1;
        if (account.isEmpty() && name.isEmpty()) {
            add(row, "account", "person-missing", number);
            return;
        }
        if (!account.isEmpty() && !name.isEmpty()) {
            add(row, "name", "person-both", number);
            return;
        }
        if (account.isEmpty()) {
            for (String needed : List.of("unit", "certificate")) {
                if (text(row, needed).isEmpty()) {
                    add(row, needed, "person-" + needed, number);
                }
            }
            once(row, "certificate", "certificate:" + plain(text(row, "certificate")), number);
            person(row, "name", new Named(plain(name), plain(text(row, "unit")), number));
        } else {
            once(row, "account", "account:" + account.toLowerCase(Locale.ROOT), number);
            person(row, "account", known(account, number));
        }
    }

    /** A person known by account is still the same one when somebody types the name. */
    private Named known(String account, int number) {
        for (KnownPerson colleague : colleagues) {
            if (account.equals(colleague.account())) {
                return new Named(plain(colleague.name()), plain(colleague.unit()), number);
            }
        }
        return new Named("", "", number);
    }

    private void once(AnswerScope row, String key, String identity, int number) {
        if (identity.endsWith(":")) {
            return;
        }
        Integer first = seen.putIfAbsent(identity, number);
        if (first != null) {
            add(row, key, "person-twice", first, number);
        }
    }

    /** The same name is the same person when one unit's name holds the other's: 市监局 is often written with its town. */
    private void person(AnswerScope row, String key, Named person) {
        boolean told = errors.stream().anyMatch(error -> error.field().startsWith(row.prefix()));
        for (Named other : named) {
            boolean same = !person.name().isEmpty()
                    && person.name().equals(other.name())
                    && (person.unit().contains(other.unit()) || other.unit().contains(person.unit()));
            if (same && !told) {
                add(row, key, "person-twice", other.row(), person.row());
                return;
            }
        }
        named.add(person);
    }

    private void add(AnswerScope row, String key, String code, Object... arguments) {
        LocalText sentence = FormSentences.of("form.error." + code, arguments);
        errors.add(new FieldError(row.prefix() + key, code, sentence));
    }

    private static String text(AnswerScope row, String key) {
        Object value = row.values().get(key);
        return value == null ? "" : value.toString().strip();
    }

    /**
     * What is compared: widths, capitals, blanks, invisible signs, the dots of names and traditional signs for simplified
     * ones don't make another person.
     */
    public static String plain(String text) {
        String signs = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{C}\\p{P}\\p{M}·・]", "");
        return SIMPLIFIED.transliterate(signs);
    }

    /** Whether a list has what the rule reads. */
    public static boolean fits(List<Component> children) {
        Shape row = Shape.of(children);
        return Set.copyOf(KEYS).stream()
                .allMatch(key -> key.equals("account")
                        ? row.at(key) instanceof ChoiceField choice && !choice.several()
                        : row.at(key) instanceof TextField);
    }
}
