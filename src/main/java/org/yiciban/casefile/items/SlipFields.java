package org.yiciban.casefile.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Results;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * What may be written wrongly in the documents of an item: to whom they are addressed, and what the item gave. How it was
 * decided, why and by which rule is none of it.
 */
@Component
class SlipFields {

    private static final int LONGEST_NAME = 100;

    private final Results results;
    private final StepRecords records;
    private final OfficerEntries officerEntries;
    private final FormInterpreter interpreter;

    SlipFields(Results results, StepRecords records, OfficerEntries officerEntries, FormInterpreter interpreter) {
        this.results = results;
        this.records = records;
        this.officerEntries = officerEntries;
        this.interpreter = interpreter;
    }

    /** Those of an item, as its decision has them. */
    List<SlipPapers.Field> of(CaseFile file, CaseItem item, IssuedDocument decision) {
        List<SlipPapers.Field> fields = new ArrayList<>();
        String name = decision.text(DocumentFact.APPLICANT).orElseThrow().zh();
        fields.add(new SlipPapers.Field(SlipPapers.NAME, OnRecord.of("slip.name"), name, LocalText.of(name, null)));
        Map<String, String> given = given(file, item);
        Map<String, OfficerEntries.Entry> words = words(file, item, given);
        given.forEach((key, value) -> fields.add(field(key, value, words)));
        return fields;
    }

    /** The same field with what was typed in its stead, as the form of the item takes it. */
    SlipPapers.Field corrected(CaseFile file, CaseItem item, SlipPapers.Field wrong, String to) {
        SlipPapers.Field right;
        if (wrong.key().equals(SlipPapers.NAME)) {
            if (to.length() > LONGEST_NAME) {
                throw InvalidInput.of("to", "max-length", "slip.to", LONGEST_NAME);
            }
            right = new SlipPapers.Field(wrong.key(), wrong.label(), to, LocalText.of(to, null));
        } else {
            Map<String, String> given = given(file, item);
            given.put(wrong.key(), taken(file, item, given, wrong.key(), to));
            right = field(wrong.key(), given.get(wrong.key()), words(file, item, given));
        }
        if (right.value().equals(wrong.value())) {
            throw InvalidInput.of("to", "unchanged", "slip.unchanged");
        }
        return right;
    }

    private static SlipPapers.Field field(String key, String value, Map<String, OfficerEntries.Entry> words) {
        return Optional.ofNullable(words.get(HyphenatedWords.camelCase(key)))
                .map(entry -> new SlipPapers.Field(key, entry.label(), value, entry.value()))
                .orElseGet(() -> new SlipPapers.Field(key, LocalText.of(key, null), value, LocalText.of(value, null)));
    }

    private Map<String, String> given(CaseFile file, CaseItem item) {
        Map<String, String> given = new LinkedHashMap<>();
        results.of(file).stream()
                .filter(one -> one.item().equals(item.key()))
                .forEach(one -> given.put(one.result(), one.value()));
        return given;
    }

    private String taken(CaseFile file, CaseItem item, Map<String, String> given, String key, String to) {
        Optional<String> form = file.release().form(item.code(), Step.REVIEW.id());
        if (form.isEmpty()) {
            return to;
        }
        String field = HyphenatedWords.camelCase(key);
        Map<String, Object> typed = answers(file, item, given);
        typed.put(field, to);
        Map<String, Object> known = new HashMap<>(results.facts(file, item.key()));
        known.put("outcome", StepOutcome.PASS.code());
        FormAnswers taken = interpreter.accept(ReadForms.read("answers.form", form.get()), typed, known);
        List<FieldError> wrong = taken.errors().stream()
                .filter(error -> error.field().equals(field))
                .map(error -> new FieldError("to", error.code(), error.message()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        Object value = taken.data().get(field);
        return value == null ? to : value.toString();
    }

    private Map<String, OfficerEntries.Entry> words(CaseFile file, CaseItem item, Map<String, String> given) {
        return file.release()
                .form(item.code(), Step.REVIEW.id())
                .map(form -> officerEntries.words(form, answers(file, item, given)))
                .orElse(Map.of());
    }

    /** What the officers filled in, with what was corrected since. */
    private Map<String, Object> answers(CaseFile file, CaseItem item, Map<String, String> given) {
        Map<String, Object> answers = new HashMap<>(records.dataOf(file, item.part()));
        given.forEach((key, value) -> answers.compute(
                HyphenatedWords.camelCase(key),
                (field, kept) -> kept != null && kept.toString().equals(value) ? kept : value));
        return answers;
    }
}
