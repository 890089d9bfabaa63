package org.yiciban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.Staff;
import org.yiciban.identity.staff.StaffRefused;
import org.yiciban.identity.start.PublicAddress;

/** One member of the staff: open, change, disable, enable, hand over a link for the password. */
@Controller
class PersonPages {

    private static final String PERSON = "redirect:/admin/staff/{username}";

    private final Staff staff;
    private final StaffChanges desk;
    private final PersonScreen screen;
    private final MessageSource messages;
    private final PublicAddress address;

    PersonPages(Staff staff, StaffChanges desk, PersonScreen screen, MessageSource messages, PublicAddress address) {
        this.staff = staff;
        this.desk = desk;
        this.screen = screen;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/admin/staff-new")
    String blank(Model model) {
        return screen.show(
                model, new PersonForm("", "", "", "", "", "", "", null).in(screen.usualDivision()), null, Map.of());
    }

    @PostMapping("/admin/staff")
    String open(
            @ModelAttribute PersonForm form,
            HttpServletResponse response,
            Account admin,
            Model model,
            RedirectAttributes next) {
        PersonForm typed = form.in(screen.usualDivision());
        Map<String, String> wrong = screen.wrong(typed);
        if (wrong.isEmpty()) {
            try {
                next.addFlashAttribute("link", address.of("/password/" + staff.open(typed.account(), admin)));
                next.addAttribute("username", typed.username());
                return PERSON;
            } catch (StaffRefused taken) {
                wrong = Map.of("username", taken.reason().name());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen.show(model, typed, null, wrong);
    }

    @GetMapping("/admin/staff/{username}")
    String person(@PathVariable String username, Model model) {
        Account account = known(username);
        return screen.show(model, PersonForm.of(account), account, Map.of());
    }

    @PostMapping("/admin/staff/{username}")
    String change(
            @PathVariable String username,
            @ModelAttribute PersonForm form,
            HttpServletResponse response,
            Account admin,
            Model model,
            RedirectAttributes next) {
        Account before = known(username);
        PersonForm typed = new PersonForm(
                        before.username(),
                        form.zh(),
                        form.en(),
                        form.mobile(),
                        form.agency(),
                        form.division(),
                        form.creditCode(),
                        form.roles())
                .in(PersonForm.of(before).in(screen.usualDivision()).division());
        Map<String, String> wrong = screen.wrong(typed);
        if (wrong.isEmpty()) {
            try {
                return done(next, "changed", desk.change(before, typed.account(), admin));
            } catch (StaffRefused refused) {
                wrong = Map.of("roles", refused.reason().name());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen.show(model, typed, before, wrong);
    }

    @PostMapping("/admin/staff/{username}/disable")
    String disable(@PathVariable String username, Account admin, RedirectAttributes next, Locale locale) {
        try {
            return done(next, "disabled", desk.disable(known(username).username(), admin));
        } catch (StaffRefused refused) {
            next.addFlashAttribute("refused", messages.getMessage("admin.wrong." + refused.reason(), null, locale));
            return PERSON;
        }
    }

    @PostMapping("/admin/staff/{username}/enable")
    String enable(@PathVariable String username, Account admin, RedirectAttributes next) {
        staff.enable(known(username).username(), admin);
        return done(next, "enabled", 0);
    }

    @PostMapping("/admin/staff/{username}/link")
    String link(@PathVariable String username, Account admin, RedirectAttributes next) {
        next.addFlashAttribute(
                "link", address.of("/password/" + staff.link(known(username).username(), admin)));
        return PERSON;
    }

    private static String done(RedirectAttributes next, String what, int givenBack) {
        next.addFlashAttribute("done", what);
        next.addFlashAttribute("givenBack", givenBack);
        return PERSON;
    }

    private Account known(String username) {
        return staff.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
