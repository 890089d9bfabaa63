package org.yiciban.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiciban.casefile.worklist.HeldTasks;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.StaffRecords;
import org.yiciban.shared.MinuteText;

/** Draws the page of a member of the staff. */
@Component
class PersonScreen {

    private final Agencies agencies;
    private final HeldTasks held;
    private final StaffRecords records;

    PersonScreen(Agencies agencies, HeldTasks held, StaffRecords records) {
        this.agencies = agencies;
        this.held = held;
        this.records = records;
    }

    /** An act about the person in words; the sentence is a message. */
    record Line(String at, String actor, String act, String detail) {}

    /** The division of whose agency somebody new is, unless another is chosen. */
    String usualDivision() {
        return agencies.usualDivision();
    }

    Map<String, String> wrong(PersonForm typed) {
        Locale locale = LocaleContextHolder.getLocale();
        return typed.wrong(
                agencies.names(locale).keySet(),
                agencies.window(),
                agencies.divisions(locale).keySet());
    }

    /**
     * What the page shows.
     *
     * @param person what is typed, or known
     * @param account null for somebody new
     * @param wrong codes of what is wrong, by field
     * @param agencies names by code
     * @param divisions names by code, abolished ones too: their cases are finished where they are
     * @param held how many tasks the person has
     */
    record PersonPage(
            PersonForm person,
            Account account,
            Map<String, String> wrong,
            Map<String, String> agencies,
            Map<String, String> divisions,
            List<String> duties,
            int held,
            List<Line> history) {

        /** The texts by their fields. */
        public Map<String, String> texts() {
            return Map.of("zh", person.zh(), "en", person.en(), "mobile", person.mobile());
        }
    }

    /** @param account null for somebody new */
    String show(Model model, PersonForm typed, Account account, Map<String, String> wrong) {
        model.addAttribute(
                "page",
                new PersonPage(
                        typed,
                        account,
                        wrong,
                        agencies.names(LocaleContextHolder.getLocale()),
                        agencies.divisions(LocaleContextHolder.getLocale()),
                        PersonForm.DUTIES.stream().map(Enum::name).toList(),
                        account == null ? 0 : held.of(account.username()),
                        account == null ? List.of() : history(account.username())));
        return "administration/person";
    }

    private List<Line> history(String username) {
        return records.about(username).stream()
                .map(line -> new Line(
                        MinuteText.of(line.at().toInstant()),
                        line.actor(),
                        line.act().name(),
                        line.detail()))
                .toList();
    }
}
