package org.yiciban.form.component;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.TypedText;

/** A question answered by files; the answer is the list of their upload ids. */
public record FileField(InheritedSettings trait, FieldSettings entry, List<String> accept, boolean multiple)
        implements Field, InterpretedField {

    public static final int MOST_FILES = 20;
    private static final Pattern UPLOAD_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public FileField {
        accept = List.copyOf(accept);
    }

    @Override
    public DataPath at() {
        return entry.at();
    }

    @Override
    public ParsedValue<Object> read(Object raw) {
        List<?> sent = raw == null ? List.of() : raw instanceof List<?> list ? list : List.of(raw);
        Set<String> ids = new LinkedHashSet<>();
        for (Object each : sent.size() > 1000 ? List.of(Boolean.FALSE) : sent) {
            if (!(each instanceof String id)) {
                return ParsedValue.refusedBecause("wrong-type", "file-expected", trait.question());
            }
            ids.add(TypedText.trimmed(id));
        }
        ids.remove("");
        if (!ids.stream().allMatch(id -> UPLOAD_ID.matcher(id).matches())) {
            return ParsedValue.refusedBecause("wrong-type", "file-expected", trait.question());
        }
        return ParsedValue.of(ids.isEmpty() ? null : List.copyOf(ids));
    }

    @Override
    public Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation) {
        int most = multiple ? MOST_FILES : 1;
        return ((List<?>) value).size() > most
                ? Optional.of(new ParsedValue.Refused<>(
                        "too-many-files", FormSentences.of("form.error.too-many-files", trait.question(), most)))
                : Optional.empty();
    }

    @Override
    public String demand() {
        return "required-file";
    }
}
