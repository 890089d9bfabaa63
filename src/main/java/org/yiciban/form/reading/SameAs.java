package org.yiciban.form.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.Option;
import org.yiciban.form.component.Options;
import org.yiciban.form.component.Parts;
import org.yiciban.form.component.PersonPart;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.Flag;
import org.yiciban.form.value.FormSentences;

/** The question by which a person is chosen who stands in the form already; no file writes it down itself. */
final class SameAs {

    private SameAs() {}

    /** The parts of a person with that question before them. */
    static List<Component> choice(
            InheritedSettings settings, DataPath base, List<PersonPart> offered, List<Component> children) {
        // who sees the name sees whose it is
        InheritedSettings name = text(children, base.then(PersonPart.NAME))
                .map(text -> text.trait())
                .orElse(settings);
        InheritedSettings trait = new InheritedSettings(
                settings.id() + "-same-as",
                FormSentences.of("form.same-as"),
                FormSentences.of("form.same-as.hint"),
                null,
                0,
                name.items(),
                null,
                false,
                null,
                null,
                null);
        List<Option> options = offered.stream()
                .map(person -> new Option(FormSentences.of("form.same-as.option", person.label()), person.role()))
                .toList();
        FieldSettings entry = new FieldSettings(base.then(PersonPart.SAME), Flag.NO, Flag.NO, false, null);
        ChoiceField choice = new ChoiceField(trait, entry, ChoiceField.Look.SELECT, new Options(options, null, null));
        return Stream.concat(Stream.of((Component) choice), children.stream()).toList();
    }

    /** The question of one line whose answer stands there. */
    static Optional<TextField> text(List<Component> children, DataPath at) {
        return Parts.inside(children).stream()
                .filter(part -> part instanceof TextField text
                        && !text.lines()
                        && text.at().equals(at))
                .map(TextField.class::cast)
                .findFirst();
    }
}
