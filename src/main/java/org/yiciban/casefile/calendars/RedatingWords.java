package org.yiciban.casefile.calendars;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.shared.LocalText;

/** Says of a date that was touched: which limit, whose it is, from when to when, and what stays. */
@Component
public class RedatingWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE).withZone(ZONE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZONE);

    private final MessageSource messages;

    RedatingWords(MessageSource messages) {
        this.messages = messages;
    }

    /** All dates of a case that move, one after the other. */
    public LocalText dates(CaseFile file, List<RedatedClock> moved) {
        return new LocalText(
                dates(file, moved, Locale.SIMPLIFIED_CHINESE, "；"), dates(file, moved, Locale.ENGLISH, "; "));
    }

    /** The same as the sentence of a notice that newer calendars cause. */
    LocalText notice(CaseFile file, List<RedatedClock> moved) {
        LocalText dates = dates(file, moved);
        return new LocalText(
                messages.getMessage("redate.notice", new Object[] {dates.zh()}, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage("redate.notice", new Object[] {dates.en()}, Locale.ENGLISH));
    }

    private String dates(CaseFile file, List<RedatedClock> moved, Locale locale, String between) {
        return moved.stream().map(one -> one(file, one, locale)).collect(Collectors.joining(between));
    }

    private String one(CaseFile file, RedatedClock moved, Locale locale) {
        CaseClock clock = moved.clock();
        String subject = clock.part()
                .item()
                .filter(item -> file.release().has(item.code()))
                .map(item -> RowName.of(
                                file.release().item(item.code()).name(),
                                item,
                                file.rows().title(item))
                        .in(locale))
                .orElseGet(() -> file.release().bundle().name().in(locale));
        String kind = moved.moves() ? "redate.moved." : "redate.kept.";
        return messages.getMessage(
                kind + clock.kind().told(),
                new Object[] {
                    subject,
                    messages.getMessage("deadline.clock." + clock.kind(), null, locale),
                    day(moved.before(), locale),
                    day(moved.after(), locale),
                    moved.law() == null ? "" : day(moved.law(), locale)
                },
                locale);
    }

    private static String day(Instant at, Locale locale) {
        return (Locale.ENGLISH.equals(locale) ? ENGLISH : CHINESE).format(at);
    }
}
