package org.yiciban.portal.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.deadline.clock.Remaining;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** Limits, days and hours in the words of the citizen's pages. */
@Component("portalWords")
public class PortalWords {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.CHINA);
    private static final DateTimeFormatter CHINESE_DAY_OF_A_YEAR =
            DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_OF_A_YEAR =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final MessageSource messages;
    private final Clock clock;

    PortalWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A limit, such as 5 个工作日. */
    public String limit(TimeLimit limit, Locale locale) {
        return message("portal.limit." + limit.unit().name(), locale, limit.amount());
    }

    /** A limit that may not exist. */
    public String limit(Optional<TimeLimit> limit, String none, Locale locale) {
        return limit.map(one -> limit(one, locale)).orElseGet(() -> message(none, locale));
    }

    /** What is left: 还剩 4 个工作日, 今天到期, 还剩 2 小时 10 分. */
    public String remaining(Remaining remaining, Locale locale) {
        BigDecimal value = remaining.value();
        if (remaining.unit() == TimeLimit.Unit.WH) {
            int minutes = value.multiply(BigDecimal.valueOf(MINUTES_OF_AN_HOUR))
                    .setScale(0, RoundingMode.DOWN)
                    .intValue();
            return message("portal.left.WH", locale, minutes / MINUTES_OF_AN_HOUR, minutes % MINUTES_OF_AN_HOUR);
        }
        return value.signum() == 0
                ? message("portal.left.today", locale)
                : message("portal.left." + remaining.unit().name(), locale, value.intValue());
    }

    /** A day with its weekday. */
    public String day(Instant instant, Locale locale) {
        return english(locale)
                ? at(instant).format(ENGLISH_DAY)
                : at(instant).format(thisYear(instant) ? CHINESE_DAY : CHINESE_DAY_OF_A_YEAR);
    }

    /** A day with its year, as documents write it. */
    public String date(Instant instant) {
        return at(instant).format(CHINESE_DATE);
    }

    /** The same in the reader's language. */
    public String date(Instant instant, Locale locale) {
        return english(locale) ? at(instant).format(ENGLISH_OF_A_YEAR) : date(instant);
    }

    /** A calendar day with its year. */
    public String date(LocalDate day, Locale locale) {
        return day.format(english(locale) ? ENGLISH_OF_A_YEAR : CHINESE_DATE);
    }

    /** A day without its year, unless that is another than the present one. */
    public String shortDay(Instant instant, Locale locale) {
        if (thisYear(instant)) {
            return at(instant).format(english(locale) ? ENGLISH_SHORT : SHORT);
        }
        return at(instant).format(english(locale) ? ENGLISH_OF_A_YEAR : CHINESE_DATE);
    }

    private boolean thisYear(Instant instant) {
        return at(instant).getYear() == at(clock.instant()).getYear();
    }

    /** A calendar day without its year. */
    public String shortDay(LocalDate day, Locale locale) {
        return day.format(english(locale) ? ENGLISH_SHORT : SHORT);
    }

    /** The time of day. */
    public String time(Instant instant) {
        return at(instant).format(TIME);
    }

    /** A day and its time. */
    public String moment(Instant instant, Locale locale) {
        return (english(locale) ? day(instant, locale) : date(instant)) + " " + time(instant);
    }

    /** A text of a sheet in the reader's language, empty when there is none. */
    public String text(LocalText text, Locale locale) {
        return text == null ? "" : text.in(locale);
    }

    /** A message of this module. */
    public String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }
}
