package org.yiciban.window.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Substitutes;
import org.yiciban.shared.GivenDay;
import org.yiciban.shared.TypedNumber;
import org.yiciban.window.frame.WindowWords;

/** What an officer arranges for the own work: who stands in, when and for what. */
@Controller
class SubstitutePages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_YEARS = 1;
    /** What the page says for all items; no code of an item has this form. */
    private static final String ALL = "all";

    private final Substitutes substitutes;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Clock clock;
    private final WindowWords words;

    SubstitutePages(Substitutes substitutes, Accounts accounts, Catalogue catalogue, Clock clock, WindowWords words) {
        this.substitutes = substitutes;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param colleagues who may stand in, by user name
     * @param items for which, by code
     */
    record SubstitutePage(
            Map<String, String> colleagues,
            Map<String, String> items,
            List<Substitutes.Substitution> substitutions,
            String today) {}

    @GetMapping("/window/settings/substitutes")
    String settings(Account account, Model model) {
        model.addAttribute(
                "page",
                new SubstitutePage(
                        colleagues(account), items(account), substitutes.of(account.username()), today().toString()));
        return "window/substitutes";
    }

    @PostMapping("/window/settings/substitutes")
    String add(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String item,
            Account account,
            RedirectAttributes next) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        boolean days = first.isPresent()
                && last.isPresent()
                && !last.get().isBefore(first.get())
                && !last.get().isBefore(today())
                && last.get().isBefore(today().plusYears(LONGEST_YEARS));
        if (!days
                || !colleagues(account).containsKey(who)
                || !(item.equals(ALL) || items(account).containsKey(item))) {
            next.addFlashAttribute("refused", words.say(days ? "settings.wrong.who" : "settings.wrong.days"));
            next.addFlashAttribute("who", who);
            next.addFlashAttribute("from", from);
            next.addFlashAttribute("to", to);
            next.addFlashAttribute("item", item);
        } else {
            substitutes.add(account.username(), who, first.get(), last.get(), item.equals(ALL) ? null : item);
            next.addFlashAttribute("done", words.say("settings.added"));
        }
        return "redirect:/window/settings/substitutes";
    }

    @PostMapping("/window/settings/substitutes/{id}/removal")
    String remove(@PathVariable TypedNumber id, Account account, RedirectAttributes next) {
        boolean removed = substitutes.remove(id.or(0), account.username());
        next.addFlashAttribute("done", words.say(removed ? "settings.removed" : "removal.none"));
        return "redirect:/window/settings/substitutes";
    }

    private Map<String, String> colleagues(Account account) {
        Map<String, String> names = new LinkedHashMap<>();
        if (account.organ() != null) {
            accounts.staffOf(account.organ()).stream()
                    .filter(one -> !one.username().equals(account.username()))
                    .forEach(one -> names.put(one.username(), one.name().in(words.locale())));
        }
        return names;
    }

    private Map<String, String> items(Account account) {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue.current().stream()
                .flatMap(release -> release.items().stream())
                .filter(item -> item.agency().equals(account.agency()))
                .forEach(item -> names.put(item.code().value(), item.name().in(words.locale())));
        return names;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(GivenDay::isKnown);
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }
}
