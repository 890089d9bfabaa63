package org.yiciban.portal.track;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.identity.trace.TraceKind;
import org.yiciban.identity.trace.Traces;
import org.yiciban.shared.AgencyCode;

/**
 * Who of the offices has opened a case, for its applicant: by day, agency and function, as officials act for their agency;
 * who it was in person stands in the traces, for auditors.
 */
@Component
class CaseReaders {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 20;

    /** Who holds several duties is named by the weightiest. */
    private static final List<Role> FUNCTIONS =
            List.of(Role.GOVERNMENT, Role.SUPERVISOR, Role.HEAD, Role.OFFICER, Role.CLERK);

    private final Traces traces;
    private final CurrentAccount current;
    private final MessageSource messages;

    CaseReaders(Traces traces, CurrentAccount current, MessageSource messages) {
        this.traces = traces;
        this.current = current;
        this.messages = messages;
    }

    /**
     * Those of one function who opened the case on one day.
     *
     * @param latest when the last of them did
     * @param what what they opened, and how often
     */
    record CaseReader(Instant latest, String who, List<String> what) {}

    private record Group(LocalDate day, String who) {}

    /** The latest, the newest first; nothing for the offices themselves, and never the reader's own. One statement. */
    List<CaseReader> of(CaseView view, Locale locale) {
        Optional<Account> reader = current.find();
        if (reader.filter(account -> !view.owner() && !account.is(Role.CITIZEN)).isPresent()) {
            return List.of();
        }
        Map<Group, List<Traces.Opening>> groups = new LinkedHashMap<>();
        traces.openings(view.caseNumber(), reader.map(Account::username).orElse(null))
                .forEach(one -> groups.computeIfAbsent(group(one, view, locale), group -> new ArrayList<>())
                        .add(one));
        return groups.entrySet().stream()
                .limit(MOST)
                .map(group -> new CaseReader(
                        group.getValue().get(0).latest(), group.getKey().who(), counted(group.getValue(), locale)))
                .toList();
    }

    private Group group(Traces.Opening one, CaseView view, Locale locale) {
        String function = FUNCTIONS.stream()
                .filter(one.roles()::contains)
                .findFirst()
                .map(role -> say("function." + role, locale))
                .orElseGet(() -> say("function", locale));
        String who = Stream.concat(agency(one.agency(), view, locale).stream(), Stream.of(function))
                .collect(Collectors.joining(" · "));
        return new Group(LocalDate.ofInstant(one.latest(), ZONE), who);
    }

    private static Optional<String> agency(AgencyCode code, CaseView view, Locale locale) {
        return view.release().agencies().stream()
                .filter(agency -> agency.code().equals(code))
                .map(Agency::name)
                .map(name -> name.in(locale))
                .findFirst();
    }

    private List<String> counted(List<Traces.Opening> ones, Locale locale) {
        Map<TraceKind, Integer> times = new EnumMap<>(TraceKind.class);
        ones.forEach(one -> times.merge(one.kind(), one.times(), Integer::sum));
        return times.entrySet().stream()
                .map(one -> say("what." + one.getKey(), locale, one.getValue()))
                .toList();
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage("portal.readers." + key, values, locale);
    }
}
