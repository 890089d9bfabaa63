package org.yiciban.portal.calculator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.deadline.calculator.DeadlineQuestion;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.portal.frame.PortalWords;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

/** The public calculator of legal limits: the same rules as the clocks of cases, for anybody, with a link per answer. */
@Controller
class CalculatorPages {

    private static final List<ClockEvent.Type> EVENTS = List.of(
            ClockEvent.Type.PAUSED,
            ClockEvent.Type.RESUMED,
            ClockEvent.Type.EXTENDED,
            ClockEvent.Type.MET,
            ClockEvent.Type.CANCELLED);

    private final Calendars calendars;
    private final Catalogue catalogue;
    private final PortalWords words;
    private final Clock clock;

    CalculatorPages(Calendars calendars, Catalogue catalogue, PortalWords words, Clock clock) {
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/calculator")
    String calculate(@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(PortalWords.ZONE).toLocalDate();
        CalculatorForm form = CalculatorForm.of(sent, today.toString());
        List<Agency> agencies = catalogue.agencies();
        CalculatorPage.Offer offer = new CalculatorPage.Offer(
                agencies,
                List.of(TimeLimit.Unit.values()),
                EVENTS,
                List.of(PauseReason.values()),
                calendars.version(),
                firstUnarranged(today));
        Optional<CalculatorForm.Slip> slip =
                form.slip(agencies.stream().map(one -> one.code().value()).toList());
        model.addAttribute(
                "page",
                slip.map(wrong -> CalculatorPage.wrong(
                                form,
                                offer,
                                wrong.field(),
                                words.message("deadline.calc.wrong." + wrong.words(), locale)))
                        .orElseGet(() -> answered(form, offer, now, locale)));
        return "portal/calculator";
    }

    private CalculatorPage answered(CalculatorForm form, CalculatorPage.Offer offer, Instant now, Locale locale) {
        AgencyCode agency = offer.agencies().stream()
                .map(Agency::code)
                .filter(code -> code.value().equals(form.agency()))
                .findFirst()
                .orElse(null);
        try {
            DeadlineQuestion question = form.question();
            return CalculatorPage.answered(
                    form, offer, question.answer(calendars, agency, now), question.picture(calendars, agency, now));
        } catch (DeadlineRefusal refused) {
            CalculatorForm.Wrong wrong = CalculatorForm.wrong(refused);
            return CalculatorPage.wrong(
                    form, offer, wrong.field(), refused.sentence().in(locale));
        }
    }

    private int firstUnarranged(LocalDate today) {
        int year = today.getYear();
        while (calendars.national().isCovered(LocalDate.of(year, 1, 1))) {
            year++;
        }
        return year;
    }
}
