package org.yiciban.form.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.PersonPart;
import org.yiciban.form.component.RowList;
import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.LocalText;

/**
 * What has to agree between the persons of a form: one number is one name, who has to stand in a list stands there, and who
 * was chosen has been entered. Told at an answer that is asked for here; what other pages hold is read.
 */
public final class PersonErrors {

    private final Form form;
    private final SamePerson same;
    private final Set<String> asked;
    private final Set<String> wrong;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param asked the places of the answers and lists that are asked for here and visible
     * @param wrong the places at which something is wrong already; nothing more is told there
     */
    public PersonErrors(Form form, SamePerson same, Set<String> asked, Set<String> wrong) {
        this.form = form;
        this.same = same;
        this.asked = asked;
        this.wrong = wrong;
    }

    /** All errors, those of one kind together. */
    public List<FieldError> in(AnswerScope answers, FormFacts facts) {
        List<NamedPerson> people = NamedPerson.all(form, facts, answers);
        people.forEach(this::chosenIsEntered);
        oneNumberIsOneName(people);
        people.forEach(person -> standsInTheList(person, people));
        return errors;
    }

    private void chosenIsEntered(NamedPerson person) {
        String name = person.prefix() + PersonPart.NAME;
        String source = Objects.requireNonNullElse(same.source(name), name);
        if (person.prefix() == null
                || same.written().contains(name)
                || wrong.contains(source) && !source.equals(name)) {
            return;
        }
        SamePerson.chosen(form, person.part(), person.same())
                .filter(other ->
                        SamePerson.isAsked(form, other) || person.name().isEmpty())
                .ifPresent(other -> tell(person.prefix() + PersonPart.SAME, "person-not-entered", other.label()));
    }

    private void oneNumberIsOneName(List<NamedPerson> people) {
        Map<String, NamedPerson> first = new HashMap<>();
        for (NamedPerson person : people) {
            boolean entered = !person.number().isEmpty()
                    && !person.name().isEmpty()
                    && (person.prefix() == null || !same.written().contains(person.prefix() + PersonPart.NUMBER));
            NamedPerson before = entered ? first.putIfAbsent(person.number(), person) : null;
            if (before != null && !before.name().equals(person.name())) {
                differs(person.prefix() == null ? before : person, person.prefix() == null ? person : before);
            }
        }
    }

    private void differs(NamedPerson told, NamedPerson other) {
        if (told.prefix() != null) {
            tell(told.prefix() + PersonPart.NAME, "person-name-differs", told.called(), other.called());
        }
    }

    private void standsInTheList(NamedPerson person, List<NamedPerson> people) {
        PersonPart list = form.people().stream()
                .filter(part -> part.role().equals(person.part().memberOf()))
                .findFirst()
                .orElse(null);
        if (list == null || person.number().isEmpty()) {
            return;
        }
        String place = list.at().toString();
        Set<String> numbers = people.stream()
                .filter(each -> each.part().equals(list))
                .map(NamedPerson::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        boolean readable = asked.contains(place) || !numbers.isEmpty();
        if (!readable || numbers.contains(person.number())) {
            return;
        }
        if (person.prefix() != null) {
            boolean chosen = same.written().contains(person.prefix() + PersonPart.NUMBER);
            String answer = chosen ? PersonPart.SAME : PersonPart.NUMBER;
            tell(person.prefix() + answer, "person-not-listed", person.called(), listName(list));
        } else if (asked.contains(place)) {
            tell(place, "person-not-listed", person.called(), listName(list));
        }
    }

    private LocalText listName(PersonPart list) {
        return form.at(list.at().toString()).orElse(null) instanceof RowList rows
                ? rows.trait().question()
                : list.label();
    }

    private void tell(String field, String code, Object... arguments) {
        if (!wrong.contains(field)) {
            errors.add(new FieldError(field, code, FormSentences.of("form.error." + code, arguments)));
        }
    }
}
