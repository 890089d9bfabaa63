package org.yiciban.form.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.DistinctPersons;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.PersonPart;
import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.LocalText;

/**
 * One person whom the answers name, name and number as they are compared.
 *
 * @param called what people call him: the label of the group, or the row
 * @param same the role that was chosen, or null
 * @param prefix what stands before the names of his answers; null where another page asks for them
 */
record NamedPerson(
        PersonPart part, LocalText called, String name, String number, @Nullable Object same, @Nullable String prefix) {

    /** All of them in the order of the form. */
    static List<NamedPerson> all(Form form, FormFacts facts, AnswerScope answers) {
        List<NamedPerson> all = new ArrayList<>();
        for (PersonPart part : form.people()) {
            boolean here = SamePerson.isAsked(form, part);
            Object found = SamePerson.holder(form, part, answers.values(), facts.known());
            if (!part.several()) {
                add(all, part, part.label(), found, here ? part.at() + "." : null);
            } else if (found instanceof List<?> rows) {
                for (int index = 0; index < rows.size(); index++) {
                    LocalText called = FormSentences.of("form.row", part.label(), index + 1L);
                    add(all, part, called, rows.get(index), here ? part.at() + "[" + index + "]." : null);
                }
            }
        }
        return all;
    }

    private static void add(
            List<NamedPerson> all, PersonPart part, LocalText called, @Nullable Object found, @Nullable String prefix) {
        if (found instanceof Map<?, ?> record) {
            String name = plain(record.get(PersonPart.NAME));
            String number = plain(record.get(PersonPart.NUMBER));
            all.add(new NamedPerson(part, called, name, number, record.get(PersonPart.SAME), prefix));
        }
    }

    private static String plain(@Nullable Object answer) {
        return answer == null ? "" : DistinctPersons.plain(answer.toString());
    }
}
