package org.yiciban.window.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.window.frame.WindowWords;

/** What was typed on a task page that is gone, line by line in the words of that page, to be read and copied. */
@Component
class TypedWords {

    static final String STEP = "_step";
    static final String ITEM = "_item";
    private static final Form NONE = ReadForms.read(
            "none.form",
            "{\"type\":\"default\",\"id\":\"none\",\"schemaVersion\":18,"
                    + "\"components\":[{\"type\":\"text\",\"id\":\"nothing\",\"text\":\"–\"}]}");

    private final FormInterpreter interpreter;
    private final WindowWords words;

    TypedWords(FormInterpreter interpreter, WindowWords words) {
        this.interpreter = interpreter;
        this.words = words;
    }

    /** @param release of the case, null when the reader may not see it: then the names of the fields have to do */
    String of(Release release, Map<String, String[]> parameters) {
        String step = TaskDraft.one(parameters, STEP);
        Form form = release == null ? NONE : form(release, TaskDraft.one(parameters, ITEM), step);
        TaskDraft draft = TaskDraft.read(form, parameters).withoutEmptyRows();
        List<String> lines = new ArrayList<>();
        if (draft.outcome() != null) {
            lines.add(line(words.say("outcome"), words.outcome(step, draft.outcome())));
        }
        if (!draft.comment().isEmpty()) {
            lines.add(line(words.say("comment"), draft.comment()));
        }
        if (!draft.extension().isEmpty()) {
            lines.add(line(words.say("extension"), draft.extension()));
        }
        for (int i = 0; i < draft.defects().size(); i++) {
            TaskDraft.Row row = draft.defects().get(i);
            lines.add(line(
                    words.say("defect", i + 1),
                    place(release, row.defect()) + row.defect().line()));
        }
        interpreter.summary(form, draft.answers(), Map.of(), words.locale()).sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(answer -> !answer.value().isBlank())
                .forEach(answer -> lines.add(line(answer.label(), answer.value())));
        parameters.forEach((name, values) -> {
            if (!name.startsWith("_") && form.at(name).isEmpty()) {
                Arrays.stream(values).filter(value -> !value.isBlank()).forEach(lines::add);
            }
        });
        return String.join("\n", lines);
    }

    private static Form form(Release release, String item, String step) {
        return Step.named(step).isEmpty() && release.bundle().step(step).isEmpty()
                ? NONE
                : release.form(
                                release.items().stream()
                                        .map(ItemSheet::code)
                                        .filter(code -> code.value().equals(item))
                                        .findFirst()
                                        .orElse(null),
                                step)
                        .map(schema -> ReadForms.read(step + ".form", schema))
                        .orElse(NONE);
    }

    private String place(Release release, Defect defect) {
        return release == null
                ? ""
                : defect.place(release)
                        .map(place -> place.in(words.locale()) + " ")
                        .orElse("");
    }

    private String line(String name, String value) {
        return name + words.say("says") + value;
    }
}
