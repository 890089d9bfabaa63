package org.yiciban.form.component;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.FullWidth;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.TypedText;

/** A question answered by a day, a time of day or both, read on the clocks of China. */
public record DateField(
        InheritedSettings trait, FieldSettings entry, Kind kind, Zone zone, int minutes, boolean notPassed)
        implements Field, InterpretedField {

    /** What is asked for. */
    public enum Kind {
        DATE,
        TIME,
        DATETIME
    }

    /** How a time is written down. */
    public enum Zone {
        UTC_OFFSET,
        UTC_NORMALIZED,
        NO_TIMEZONE
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public DataPath at() {
        return entry.at();
    }

    @Override
    public ParsedValue<Object> read(Object raw) {
        if (raw == null) {
            return ParsedValue.of(null);
        }
        if (!(raw instanceof String typed)) {
            return ParsedValue.refusedBecause("wrong-type", "date-expected", trait.question());
        }
        String text = TypedText.trimmed(typed);
        if (text.isEmpty()) {
            return ParsedValue.of(null);
        }
        if (FullWidth.within(text)) {
            return ParsedValue.refusedBecause(code(), "full-width");
        }
        try {
            return text.length() > 40 ? refused() : ParsedValue.of(stored(text));
        } catch (DateTimeException noSuchTime) {
            return refused();
        }
    }

    private Object stored(String text) {
        return switch (kind) {
            case DATE -> TypedDate.day(text).toString();
            case TIME -> written(LocalDate.EPOCH.atTime(TypedDate.time(text))).substring(11);
            case DATETIME -> written(TypedDate.moment(text));
        };
    }

    private String written(LocalDateTime local) {
        return switch (zone) {
            case NO_TIMEZONE -> local.toLocalDate() + "T" + MINUTE.format(local);
            case UTC_OFFSET -> local.toLocalDate() + "T" + MINUTE.format(local) + TypedDate.CHINA;
            case UTC_NORMALIZED -> {
                LocalDateTime utc = local.minusHours(8);
                yield utc.toLocalDate() + "T" + MINUTE.format(utc) + "Z";
            }
        };
    }

    @Override
    public Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation) {
        String text = (String) value;
        if (kind != Kind.DATE && minutes > 0) {
            LocalTime time = kind == Kind.TIME
                    ? TypedDate.time(text)
                    : TypedDate.moment(text).toLocalTime();
            if (time.toSecondOfDay() % (minutes * 60) != 0) {
                return refusal("time-interval", trait.question(), minutes);
            }
        }
        if (kind != Kind.TIME && notPassed) {
            LocalDate day = kind == Kind.DATE
                    ? TypedDate.day(text)
                    : TypedDate.moment(text).toLocalDate();
            if (day.isBefore(evaluation.today())) {
                return refusal("passed-date", trait.question());
            }
        }
        return Optional.empty();
    }

    /** A stored answer as the clocks of China show it. */
    public String local(String stored) {
        return switch (kind) {
            case DATE -> stored;
            case TIME -> MINUTE.format(TypedDate.time(stored));
            case DATETIME -> {
                LocalDateTime local = TypedDate.moment(stored);
                yield local.toLocalDate() + "T" + MINUTE.format(local);
            }
        };
    }

    private String code() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private ParsedValue<Object> refused() {
        String day = notPassed ? "2099-12-31" : "2026-03-01";
        String time = minutes > 0 && 30 % minutes != 0 ? "09:00" : "09:30";
        return ParsedValue.refused(
                code(),
                trait.question(),
                switch (kind) {
                    case DATE -> day;
                    case TIME -> time;
                    case DATETIME -> day + " " + time;
                });
    }

    private static Optional<ParsedValue.Refused<Object>> refusal(String code, Object... arguments) {
        return Optional.of(new ParsedValue.Refused<>(code, FormSentences.of("form.error." + code, arguments)));
    }
}
