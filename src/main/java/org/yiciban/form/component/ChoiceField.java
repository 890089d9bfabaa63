package org.yiciban.form.component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.ParsedValue;

/** A question answered by choosing: one answer or several. */
public record ChoiceField(InheritedSettings trait, FieldSettings entry, Look look, Options options)
        implements Field, InterpretedField {

    /** How the answers are laid out. */
    public enum Look {
        RADIO(false),
        SELECT(false),
        CHECKLIST(true),
        TAGLIST(true);

        private final boolean several;

        Look(boolean several) {
            this.several = several;
        }
    }

    private static final int MOST = 500;

    public boolean several() {
        return look.several;
    }

    @Override
    public DataPath at() {
        return entry.at();
    }

    /** One code, or a list of codes in order without repeats; whether they are offered is judged later. */
    @Override
    public ParsedValue<Object> read(Object raw) {
        List<?> chosen = raw == null ? List.of() : raw instanceof List<?> list ? list : List.of(raw);
        if (!several() && raw instanceof List || chosen.size() > MOST) {
            return ParsedValue.refusedBecause("wrong-type", "choice-expected", trait.question());
        }
        Set<String> codes = new LinkedHashSet<>();
        for (Object each : chosen) {
            if (!(each instanceof String || each instanceof Number || each instanceof Boolean)) {
                return ParsedValue.refusedBecause("wrong-type", "choice-expected", trait.question());
            }
            codes.add(each.toString());
        }
        codes.remove("");
        if (codes.isEmpty()) {
            return ParsedValue.of(null);
        }
        return ParsedValue.of(several() ? List.copyOf(codes) : codes.iterator().next());
    }

    @Override
    public Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation) {
        return offered(value, evaluation) == null
                ? Optional.of(
                        new ParsedValue.Refused<>("choice", FormSentences.of("form.error.choice", trait.question())))
                : Optional.empty();
    }

    /** The chosen values in the type that the form gives them, or null when one isn't offered. */
    public @Nullable Object offered(@Nullable Object value, Evaluation evaluation) {
        List<Option> offers = options.in(evaluation);
        List<Object> typed = new ArrayList<>();
        for (Object code : value instanceof List<?> list ? list : List.of(value)) {
            Optional<Option> match = offers.stream()
                    .filter(offer -> offer.code().equals(code.toString()))
                    .findFirst();
            if (match.isEmpty()) {
                return null;
            }
            typed.add(match.get().value());
        }
        return several() ? typed : typed.get(0);
    }

    @Override
    public String demand() {
        return "required-choice";
    }
}
