package org.yiciban.form.component;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
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
            return ParsedValue.refusedBecause("wrong-type", "date-expected", trait.label());
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
            case DATE -> day(text).toString();
            case TIME -> written(LocalDate.EPOCH.atTime(time(text))).substring(11);
            case DATETIME -> written(moment(text));
        };
    }

    private String written(LocalDateTime local) {
        return switch (zone) {
            case NO_TIMEZONE -> local.toLocalDate() + "T" + MINUTE.format(local);
            case UTC_OFFSET -> local.toLocalDate() + "T" + MINUTE.format(local) + CHINA;
            case UTC_NORMALIZED -> {
                LocalDateTime utc = local.minusHours(8);
                yield utc.toLocalDate() + "T" + MINUTE.format(utc) + "Z";
            }
        };
    }

    private static LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("no day");
        }
        LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        if (day.getYear() < 1800 || day.getYear() > 2200) {
            throw new DateTimeException("no year of ours");
        }
        return day;
    }

    private static LocalTime time(String text) {
        boolean zoned = text.matches(".*(Z|[+-][0-9:]+)");
        return zoned ? OffsetTime.parse(text).withOffsetSameInstant(CHINA).toLocalTime() : LocalTime.parse(text);
    }

    private static LocalDateTime moment(String text) {
        int split = text.indexOf('T');
        if (split < 0) {
            split = text.indexOf(' ');
        }
        if (split < 0) {
            throw new DateTimeException("no time");
        }
        LocalDate day = day(text.substring(0, split));
        String rest = text.substring(split + 1);
        boolean zoned = rest.matches(".*(Z|[+-][0-9:]+)");
        return zoned
                ? OffsetDateTime.parse(day + "T" + rest)
                        .withOffsetSameInstant(CHINA)
                        .toLocalDateTime()
                : day.atTime(LocalTime.parse(rest));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation) {
        String text = (String) value;
        if (kind != Kind.DATE && minutes > 0) {
            LocalTime time = kind == Kind.TIME ? time(text) : moment(text).toLocalTime();
            if (time.toSecondOfDay() % (minutes * 60) != 0) {
                return refusal("time-interval", trait.label(), minutes);
            }
        }
        if (kind != Kind.TIME && notPassed) {
            LocalDate day = kind == Kind.DATE ? day(text) : moment(text).toLocalDate();
            if (day.isBefore(evaluation.today())) {
                return refusal("passed-date", trait.label());
            }
        }
        return Optional.empty();
    }

    /** A stored answer as the clocks of China show it. */
    public String local(String stored) {
        return switch (kind) {
            case DATE -> stored;
            case TIME -> MINUTE.format(time(stored));
            case DATETIME -> {
                LocalDateTime local = moment(stored);
                yield local.toLocalDate() + "T" + MINUTE.format(local);
            }
        };
    }

    private String code() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private ParsedValue<Object> refused() {
        return ParsedValue.refused(code(), trait.label());
    }

    private static Optional<ParsedValue.Refused<Object>> refusal(String code, Object... arguments) {
        return Optional.of(new ParsedValue.Refused<>(code, FormSentences.of("form.error." + code, arguments)));
    }
}
