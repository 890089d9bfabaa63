package org.yiciban.form.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.InterpretedField;
import org.yiciban.form.component.Parts;
import org.yiciban.form.component.PersonPart;
import org.yiciban.form.component.RowList;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.ParsedValue;

/**
 * Writes down the person who was chosen by {@code sameAs}, so that whoever reads the answers finds the person there and no
 * reference. What the other part doesn't ask for, or has no answer to, is asked for here as ever.
 */
public final class SamePerson {

    private final Form form;
    private final FormFacts facts;
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    private SamePerson(Form form, FormFacts facts) {
        this.form = form;
        this.facts = facts;
    }

    /**
     * Copies in the order of the form, so that who was chosen may have been chosen himself.
     *
     * @param answers of the parts that are there; changed
     */
    public static SamePerson write(Form form, FormFacts facts, AnswerScope answers) {
        SamePerson same = new SamePerson(form, facts);
        form.people().forEach(person -> same.write(person, answers));
        return same;
    }

    /** Before anybody is chosen. */
    public static SamePerson nobody(Form form, FormFacts facts) {
        return new SamePerson(form, facts);
    }

    /** The places of the answers that were written. */
    public Set<String> written() {
        return written;
    }

    /** Where the answer at a place is entered, also when it isn't yet; null where that is the place itself. */
    public @Nullable String source(String place) {
        return sources.get(place);
    }

    /** The record of the person with that role: in the answers where the form asks for it, else among what is known. */
    static @Nullable Object holder(
            Form form, PersonPart person, Map<String, Object> answers, Map<String, Object> known) {
        return person.at().in(isAsked(form, person) ? answers : known);
    }

    static boolean isAsked(Form form, PersonPart person) {
        return form.at(person.at() + "." + PersonPart.NAME).isPresent();
    }

    /** The part whose holder was chosen. */
    static Optional<PersonPart> chosen(Form form, PersonPart person, @Nullable Object role) {
        return form.people().stream()
                .filter(other ->
                        person.sameAs().contains(other.role()) && other.role().equals(role))
                .findFirst();
    }

    private void write(PersonPart person, AnswerScope scope) {
        if (person.sameAs().isEmpty() || !isAsked(form, person)) {
            return;
        }
        if (!person.several()) {
            write(person, scope, person.at(), fields(person.at()));
        } else if (form.at(person.at().toString()).orElse(null) instanceof RowList list) {
            List<Field> fields = fields(Parts.inside(list.children()).stream());
            scope.rows(list).forEach(row -> write(person, row, DataPath.ROOT, fields));
        }
    }

    private void write(PersonPart person, AnswerScope scope, DataPath at, List<Field> fields) {
        Object role = at.then(PersonPart.SAME).in(scope.values());
        chosen(form, person, role).ifPresent(other -> {
            AnswerScope whole = outermost(scope);
            Object from = holder(form, other, whole.values(), facts.known());
            fields.forEach(field -> write(field, scope, at, other, from instanceof Map<?, ?> map ? map : Map.of()));
        });
    }

    @SuppressWarnings("unchecked")
    private void write(Field field, AnswerScope scope, DataPath at, PersonPart other, Map<?, ?> from) {
        List<String> names = field.at().names();
        DataPath inside = new DataPath(names.subList(at.names().size(), names.size()));
        FieldSettings settings = ((InterpretedField) field).entry();
        if (settings.disabled() || facts.at(scope).holds(settings.readonly())) {
            return;
        }
        String source = other.at() + "." + inside;
        String place = scope.path(field.at());
        if (form.at(source).isPresent()) {
            sources.put(place, sources.getOrDefault(source, source));
        }
        Object answer = inside.in((Map<String, Object>) from);
        if (answer != null && field.read(answer) instanceof ParsedValue.Accepted<Object> read && read.value() != null) {
            field.at().put(scope.values(), read.value());
            written.add(place);
        }
    }

    private static AnswerScope outermost(AnswerScope scope) {
        return scope.outer() == null ? scope : outermost(scope.outer());
    }

    /** The questions of one person; the choice itself, papers and lists are nobody else's. */
    private List<Field> fields(DataPath at) {
        String prefix = at + ".";
        return fields(form.all().stream()
                .filter(part -> part instanceof Field field
                        && field.at().toString().startsWith(prefix)
                        && form.at(field.at().toString()).orElse(null) == field));
    }

    private static List<Field> fields(Stream<Component> parts) {
        return parts.filter(part -> part instanceof Field && !(part instanceof FileField))
                .map(Field.class::cast)
                .filter(field -> !("." + field.at()).endsWith("." + PersonPart.SAME))
                .toList();
    }
}
