package org.yiciban.casefile.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.form.component.Evaluation;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.ValueText;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.LocalText;

/**
 * What a table has looked at, as people call it: a table has labels in one language, so English readers get the words of the
 * question or of the field that was answered.
 */
final class InputWords {

    private final Release release;
    private final Form form;
    private final Evaluation evaluation;

    InputWords(Release release, Feel feel, Map<String, Object> known) {
        this.release = release;
        this.form = ReadForms.read(release.key() + ".form", release.applicationForm());
        this.evaluation = new Evaluation(feel, LocalDate.EPOCH, () -> known);
    }

    ItemFacts.TableAsked.Given of(DecisionTable.Input input, @Nullable Object value) {
        Optional<Question> question = release.bundle().question(input.expression());
        Optional<Fact> fact = release.bundle().facts().stream()
                .filter(one -> one.from() == Fact.From.ANSWER && one.key().equals(input.expression()))
                .findFirst();
        Optional<LocalText> named = question.map(Question::text)
                .or(() -> fact.flatMap(one -> one.words().name()))
                .or(() -> fact.flatMap(Fact::field).flatMap(form::name));
        LocalText label = input.label().isEmpty()
                ? named.orElse(new LocalText(input.expression(), input.expression()))
                : new LocalText(input.label(), named.map(LocalText::en).orElse(input.label()));
        return ItemFacts.TableAsked.Given.of(label, said(question, fact, value));
    }

    private LocalText said(Optional<Question> question, Optional<Fact> fact, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            return FormSentences.of(truth ? "form.yes" : "form.no");
        }
        if (value == null) {
            return new LocalText("null", "");
        }
        String plain = ValueText.plain(value);
        return question.map(Question::options)
                .or(() -> fact.map(one -> one.words().options()))
                .flatMap(options -> option(options, plain))
                .or(() -> fact.flatMap(Fact::field)
                        .flatMap(form::at)
                        .map(component -> new LocalText(
                                ValueText.words(component, value, evaluation, Locale.SIMPLIFIED_CHINESE),
                                ValueText.words(component, value, evaluation, Locale.ENGLISH))))
                .orElse(new LocalText(plain.isEmpty() ? value.toString() : plain, ""));
    }

    private static Optional<LocalText> option(List<Question.Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Question.Option::text)
                .findFirst();
    }
}
