package org.yiciban.window.seals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.seals.CaseSeals;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.document.seals.AwaitedSeals.Awaited;
import org.yiciban.document.seals.SealRights;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.WindowWords;

/** Where seals are set on what waits for them: one document after a look, or many ticked. */
@Controller
class SealPages {

    /** As many as one can look through; as many again come when these are sealed. */
    private static final int ROWS = 50;

    private static final int MOST = 200;

    private final CaseSeals seals;
    private final SealRights rights;
    private final Wording wording;
    private final WindowWords words;

    SealPages(CaseSeals seals, SealRights rights, Wording wording, WindowWords words) {
        this.seals = seals;
        this.rights = rights;
        this.wording = wording;
        this.words = words;
    }

    /** A document before it is sealed; whoever was quicker is named on it. */
    record SealLook(IssuedDocument document, RenderedDocument paper) {}

    @GetMapping("/window/seals")
    String list(Account account, Model model) {
        List<Awaited> waiting = seals.waiting(account, ROWS + 1);
        model.addAttribute(
                "page",
                new SealPage(
                        rights.kind(),
                        seals.keeps(account),
                        waiting.subList(0, Math.min(ROWS, waiting.size())),
                        waiting.size() > ROWS));
        return "window/seals";
    }

    @GetMapping("/window/seals/{document}")
    String look(@PathVariable String document, Account account, Model model) {
        IssuedDocument found = seals.look(document, account);
        model.addAttribute("page", new SealLook(found, wording.of(found, Locale.SIMPLIFIED_CHINESE)));
        return "window/seal";
    }

    /** Each is an act of its own with a result of its own; none is passed over in silence. */
    @PostMapping("/window/seals")
    String seal(
            @RequestParam(name = "document", required = false) @Nullable List<String> chosen,
            Account account,
            RedirectAttributes next) {
        List<SealPage.Line> lines = new LinkedHashSet<>(chosen == null ? List.<String>of() : chosen)
                .stream().limit(MOST).map(number -> sealed(number, account)).toList();
        long done = lines.stream().filter(SealPage.Line::done).count();
        String sealed = lines.isEmpty() ? words.say("seals.none-chosen") : words.say("seals.done", lines.size(), done);
        next.addFlashAttribute("sealed", sealed);
        next.addFlashAttribute(
                "lines", lines.stream().filter(line -> !line.done()).toList());
        return "redirect:/window/seals";
    }

    private SealPage.Line sealed(String number, Account account) {
        try {
            seals.set(number, account);
            return new SealPage.Line(number, true, "");
        } catch (ActRefused refused) {
            return new SealPage.Line(number, false, refused.text().in(words.locale()));
        }
    }
}
