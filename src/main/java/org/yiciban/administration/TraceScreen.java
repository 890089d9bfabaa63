package org.yiciban.administration;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.identity.trace.TraceKind;
import org.yiciban.identity.trace.TraceLine;
import org.yiciban.identity.trace.TraceOutcome;

/** Traces in words, for the page and for the file. */
@Component
class TraceScreen {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int CASES_SHOWN = 3;

    private final MessageSource messages;
    private final Agencies agencies;

    TraceScreen(MessageSource messages, Agencies agencies) {
        this.messages = messages;
        this.agencies = agencies;
    }

    /**
     * A trace.
     *
     * @param name the person's; empty when nobody was logged in
     * @param function agency and duties
     * @param more how many cases it names besides those that are listed
     */
    record Row(
            String at,
            String name,
            String account,
            String function,
            String kind,
            List<String> cases,
            int more,
            String subject,
            String address,
            String outcome,
            boolean done) {}

    List<Row> rows(List<TraceLine> lines, Locale locale) {
        Map<String, String> names = agencies.names(locale);
        return lines.stream().map(line -> row(line, names, locale)).toList();
    }

    private Row row(TraceLine line, Map<String, String> names, Locale locale) {
        TraceLine.Who who = line.who();
        return new Row(
                SECOND.format(line.at().atZone(ZONE)),
                who == null ? "" : who.name().in(locale),
                who == null ? "" : who.account(),
                who == null ? "" : function(who, names, locale),
                word("kind." + line.kind(), locale),
                line.cases().stream().limit(CASES_SHOWN).toList(),
                Math.max(0, line.cases().size() - CASES_SHOWN),
                subject(line, locale),
                line.address(),
                word("outcome." + line.outcome(), locale),
                line.outcome() == TraceOutcome.DONE);
    }

    /** By what cases were looked for; else the name or code of what it was. */
    private String subject(TraceLine line, Locale locale) {
        String subject = Objects.requireNonNullElse(line.subject(), "");
        return line.kind() == TraceKind.CASES_SOUGHT
                ? messages.getMessage("admin.traces.sought." + subject, null, subject, locale)
                : subject;
    }

    /** The same for a file: the whole of it, the moment with its offset. */
    List<List<String>> cells(List<TraceLine> lines, Locale locale) {
        Map<String, String> names = agencies.names(locale);
        return lines.stream()
                .map(line -> {
                    Row row = row(line, names, locale);
                    OffsetDateTime at = line.at()
                            .truncatedTo(ChronoUnit.MILLIS)
                            .atZone(ZONE)
                            .toOffsetDateTime();
                    return List.of(
                            at.toString(),
                            row.name(),
                            row.account(),
                            row.function(),
                            row.kind(),
                            String.join(" ", line.cases()),
                            row.subject(),
                            row.address(),
                            row.outcome());
                })
                .toList();
    }

    /** What stands above the columns of the file. */
    List<String> heads(Locale locale) {
        List<String> heads = new ArrayList<>();
        for (String column :
                List.of("at", "who", "account", "function", "kind", "cases", "subject", "address", "outcome")) {
            heads.add(word(column, locale));
        }
        return heads;
    }

    String word(String key, Locale locale) {
        return messages.getMessage("admin.traces." + key, null, locale);
    }

    private String function(TraceLine.Who who, Map<String, String> names, Locale locale) {
        Stream<String> agency = who.agency() == null
                ? Stream.empty()
                : Stream.of(
                        names.getOrDefault(who.agency().value(), who.agency().value()));
        Stream<String> duties =
                who.roles().stream().sorted().map(role -> messages.getMessage("admin.role." + role, null, locale));
        return Stream.concat(agency, duties).collect(Collectors.joining(" · "));
    }
}
