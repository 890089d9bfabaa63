package org.yiciban.casefile.items;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.view.FormSummary;
import org.yiciban.shared.LocalText;

/** What an officer filled in, in the words of the form, for documents. Sensitive answers stay where they were filled in. */
@Component
public class OfficerEntries {

    private final FormInterpreter interpreter;

    OfficerEntries(FormInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    /**
     * An answer in words, in both languages.
     *
     * @param label what was asked
     * @param value what was entered
     */
    public record Entry(LocalText label, LocalText value) {

        SaidFacts said() {
            return new SaidFacts().say(DocumentFact.LABEL, label).say(DocumentFact.VALUE, value);
        }
    }

    /**
     * The answers by their fields.
     *
     * @param schema the form that asked for them
     * @return in the order of the form; may be changed
     */
    Map<String, Entry> words(String schema, Map<String, Object> answers) {
        Form form = ReadForms.read("answers.form", schema);
        Map<String, Entry> words = new LinkedHashMap<>();
        Map<String, FormSummary.Line> english = lines(form, answers, Locale.ENGLISH).stream()
                .collect(Collectors.toMap(FormSummary.Line::field, line -> line));
        for (FormSummary.Line line : lines(form, answers, Locale.SIMPLIFIED_CHINESE)) {
            FormSummary.Line said = english.getOrDefault(line.field(), line);
            words.put(
                    line.field(),
                    new Entry(new LocalText(line.label(), said.label()), new LocalText(line.value(), said.value())));
        }
        return words;
    }

    /** What was entered at this step; may be changed. */
    public Map<String, Entry> of(StepAct act) {
        return act.file()
                .release()
                .form(null, act.task().step())
                .map(form -> words(form, act.completion().data()))
                .orElseGet(LinkedHashMap::new);
    }

    /** As a document tells them. */
    static List<SaidFacts> said(Map<String, Entry> entries) {
        return entries.values().stream().map(Entry::said).toList();
    }

    private List<FormSummary.Line> lines(Form form, Map<String, Object> answers, Locale locale) {
        return interpreter.summary(form, answers, Map.of(), locale).sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> !line.sensitive() && line.uploads().isEmpty())
                .toList();
    }
}
