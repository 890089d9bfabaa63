package org.yiciban.window.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.lists.CaseFinder;
import org.yiciban.casefile.lists.CaseList;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.lists.CaseQuery.Typed;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.window.cases.CaseSearchPage.Found;
import org.yiciban.window.cases.CaseSearchPage.Tab;
import org.yiciban.window.cases.CaseSearchPage.Wrong;
import org.yiciban.window.frame.ReleaseCache;
import org.yiciban.window.frame.WindowWords;

/** Finding cases: open and ended ones, and those whose tasks lie elsewhere. */
@Controller
class CaseSearchPages {

    private final CaseFinder finder;
    private final CaseListWords names;
    private final WindowWords words;
    private final ReleaseCache releases;

    CaseSearchPages(CaseFinder finder, CaseListWords names, WindowWords words, ReleaseCache releases) {
        this.finder = finder;
        this.names = names;
        this.words = words;
        this.releases = releases;
    }

    @GetMapping("/window/cases")
    String list(
            @RequestParam Map<String, String> asked,
            Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CaseSearchAddress.requireKnown(asked, releases);
        String kept = asked.get("kept");
        Optional<Typed> typed = CaseSearch.find(request.getSession(false), kept);
        if (kept != null && typed.isEmpty()) {
            // another session, or long ago: never the whole list as if it were the answer
            return page(asked, new Typed("", ""), null, Found.FORGOTTEN, List.of(), account, model);
        }
        return search(asked, typed.orElse(new Typed("", "")), typed.isEmpty() ? null : kept, account, response, model);
    }

    /** What was typed goes into the session, what was chosen into the address. */
    @PostMapping("/window/cases")
    String search(
            @RequestParam Map<String, String> asked,
            Account account,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        Typed typed = new Typed(asked.get("number"), asked.get("applicant"), asked.get("person"));
        try {
            CaseQuery query = CaseSearchAddress.query(asked, typed);
            finder.find(new CaseQuery(typed, query.chosen(), query.received(), query.completed(), 0, 1), account);
        } catch (InvalidInput invalid) {
            return refused(invalid, asked, typed, account, response, model);
        }
        return "redirect:" + CaseSearchAddress.of(asked, typed.isEmpty() ? null : CaseSearch.keep(session, typed), 0);
    }

    private String search(
            Map<String, String> asked,
            Typed typed,
            String kept,
            Account account,
            HttpServletResponse response,
            Model model) {
        try {
            CaseQuery query = CaseSearchAddress.query(asked, typed);
            CaseList found = finder.find(query, account);
            int page = found.page();
            Found shown = new Found(
                    false,
                    names.rows(found.content()),
                    (long) page * CaseSearchAddress.ROWS + 1,
                    page > 0 ? CaseSearchAddress.of(asked, kept, page - 1) : null,
                    found.more() ? CaseSearchAddress.of(asked, kept, page + 1) : null,
                    !found.more() && page == CaseQuery.LAST_PAGE);
            return page(asked, typed, kept, shown, List.of(), account, model);
        } catch (InvalidInput invalid) {
            return refused(invalid, asked, typed, account, response, model);
        }
    }

    private String refused(
            InvalidInput invalid,
            Map<String, String> asked,
            Typed typed,
            Account account,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        List<Wrong> errors = invalid.errors().stream()
                .map(error -> new Wrong(error.field(), error.message().in(words.locale())))
                .toList();
        return page(asked, typed, null, Found.NOT_ASKED, errors, account, model);
    }

    private String page(
            Map<String, String> asked,
            Typed typed,
            String kept,
            Found found,
            List<Wrong> errors,
            Account account,
            Model model) {
        List<Tab> tabs = Stream.of(CaseQuery.Whose.values())
                .filter(whose -> whose != CaseQuery.Whose.AGENCY || account.agency() != null)
                .map(whose -> tab(whose, asked, kept))
                .toList();
        model.addAttribute("page", new CaseSearchPage(asked, typed, errors, names.choices(), tabs, found));
        return "window/cases";
    }

    private Tab tab(CaseQuery.Whose whose, Map<String, String> asked, String kept) {
        Map<String, String> other = new HashMap<>(asked);
        other.put("whose", whose == CaseQuery.Whose.ALL ? "" : whose.name());
        String now = asked.getOrDefault("whose", "");
        return new Tab(
                CaseSearchAddress.of(other, kept, 0),
                words.say("cases." + whose),
                whose.name().equals(now.isBlank() ? CaseQuery.Whose.ALL.name() : now));
    }
}
