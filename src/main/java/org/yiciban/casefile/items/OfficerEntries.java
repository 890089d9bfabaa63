package org.yiciban.casefile.items;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.view.FormSummary;

/** What an officer filled in, in the words of the form, for documents. Sensitive answers stay where they were filled in. */
@Component
class OfficerEntries {

    private final FormInterpreter interpreter;

    OfficerEntries(FormInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    /**
     * The answers by their fields.
     *
     * @param schema the form that asked for them
     * @return label and value of each, in both languages
     */
    Map<String, Map<String, String>> words(String schema, Map<String, Object> answers) {
        Form form = ReadForms.read("answers.form", schema);
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        for (FormSummary.Line line : lines(form, answers, Locale.SIMPLIFIED_CHINESE)) {
            words.put(line.field(), new LinkedHashMap<>(Map.of("label", line.label(), "value", line.value())));
        }
        for (FormSummary.Line line : lines(form, answers, Locale.ENGLISH)) {
            words.get(line.field()).putAll(Map.of("labelEn", line.label(), "valueEn", line.value()));
        }
        return words;
    }

    private List<FormSummary.Line> lines(Form form, Map<String, Object> answers, Locale locale) {
        return interpreter.summary(form, answers, Map.of(), locale).sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> !line.sensitive() && line.uploads().isEmpty())
                .toList();
    }
}
