package org.yiciban.window.calendars;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.demo.DemoClock;
import org.yiciban.demo.DemoSteps;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** The supervisor moves the time of demo mode; outside demo mode there is nothing here. */
@Controller
class DemoClockPages {

    private static final int LONGEST = 20;
    private static final Instant LAST = Instant.parse("2999-12-01T00:00:00Z");
    private static final LocalText WRONG = Refusal.of("demo.forward");

    private final ObjectProvider<DemoClock> clock;
    private final Calendars calendars;
    private final LimitTimers limitTimers;
    private final TimeLeft time;
    private final WindowWords words;

    DemoClockPages(
            ObjectProvider<DemoClock> clock,
            Calendars calendars,
            LimitTimers limitTimers,
            TimeLeft time,
            WindowWords words) {
        this.clock = clock;
        this.calendars = calendars;
        this.limitTimers = limitTimers;
        this.time = time;
        this.words = words;
    }

    /** What the page shows: the present moment, the step as typed, and what is wrong with it. */
    record DemoClockPage(String now, String advance, String wrong) {}

    @GetMapping("/window/clock")
    String show(Model model) {
        return page(demo(), "1WD", null, model);
    }

    /** Comes back when every timer that became due has fired. */
    @PostMapping("/window/clock")
    String move(@RequestParam(defaultValue = "") String advance, HttpServletResponse response, Model model) {
        DemoClock demo = demo();
        try {
            Instant target = DemoSteps.later(calendars.national(), advance, demo.instant());
            if (target.isAfter(LAST)) {
                throw new IllegalArgumentException("beyond the years that are supported: " + target);
            }
            demo.advanceTo(target);
        } catch (IllegalArgumentException noStep) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(demo, advance, WRONG, model);
        }
        limitTimers.fireAllDue(demo.instant());
        return "redirect:/window/clock";
    }

    private String page(DemoClock demo, String typed, LocalText wrong, Model model) {
        String advance = typed.substring(0, Math.min(typed.length(), LONGEST));
        String said = wrong == null ? null : wrong.in(words.locale());
        model.addAttribute("page", new DemoClockPage(time.moment(demo.instant()), advance, said));
        return "window/clock";
    }

    private DemoClock demo() {
        DemoClock demo = clock.getIfAvailable();
        if (demo == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return demo;
    }
}
