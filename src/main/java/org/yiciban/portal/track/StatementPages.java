package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Statements;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.Revocation;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** Stating one's case 陈述申辩 before something granted is taken back: by login, or the window for him who stands before it. */
@Controller
class StatementPages {

    private final CaseQueries caseQueries;
    private final Statements statements;
    private final RevocationDesk revocations;

    StatementPages(CaseQueries caseQueries, Statements statements, RevocationDesk revocations) {
        this.caseQueries = caseQueries;
        this.statements = statements;
        this.revocations = revocations;
    }

    /**
     * What the page shows on which a holder states his case before something is taken back.
     *
     * @param name what the item is called
     * @param until when he may
     * @param told what is intended and why
     * @param office whether the window acts for him who stands before it
     * @param restored whether what was typed came back after a login
     * @param who stands before the window
     */
    record StatementPage(
            CaseStory story,
            ItemKey item,
            LocalText name,
            Instant until,
            Revocation told,
            boolean office,
            boolean restored,
            Typed typed,
            PersonPresent who,
            List<FieldError> errors)
            implements Judged {

        /** He may state more later. */
        static final String MORE = "open";
        /** That is all. */
        static final String LAST = "last";
        /** He states nothing. */
        static final String WAIVED = "waived";

        /** What was typed, and whether that is all. */
        record Typed(String statement, String way) {

            Typed {
                statement = statement == null ? "" : statement;
                way = LAST.equals(way) || WAIVED.equals(way) ? way : MORE;
            }
        }

        /** What may be said of further statements. */
        public List<String> ways() {
            return List.of(MORE, LAST, WAIVED);
        }

        /** What is wrong with the statement; null where nothing is. */
        public LocalText fault() {
            return wrong("statement").stream()
                    .findFirst()
                    .map(FieldError::message)
                    .orElse(null);
        }
    }

    @GetMapping("/my/cases/{number}/statement/{item}")
    String ask(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return ask(number, item, Channel.WEB, account, request, locale, model);
    }

    @GetMapping("/window/cases/{number}/statement/{item}")
    String askAtTheWindow(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return ask(number, item, Channel.WINDOW, account, request, locale, model);
    }

    private String ask(
            String number,
            String item,
            Channel channel,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        return show(
                number, item, channel, before.orElse(Map.of()), before.isPresent(), List.of(), account, locale, model);
    }

    @PostMapping("/my/cases/{number}/statement/{item}")
    String state(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            Account account,
            Locale locale,
            Model model) {
        return state(number, item, Channel.WEB, request, account, locale, model);
    }

    @PostMapping("/window/cases/{number}/statement/{item}")
    String stateAtTheWindow(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            Account account,
            Locale locale,
            Model model) {
        return state(number, item, Channel.WINDOW, request, account, locale, model);
    }

    private String state(
            String number,
            String item,
            Channel channel,
            HttpServletRequest request,
            Account account,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Map<String, String[]> sent = request.getParameterMap();
        StatementPage.Typed typed = typed(sent);
        try {
            return statements
                    .state(
                            caseNumber,
                            Viewer.of(account),
                            AddressedItem.key(item),
                            new Statements.Said(
                                    typed.statement(),
                                    StatementPage.LAST.equals(typed.way()),
                                    StatementPage.WAIVED.equals(typed.way())),
                            channel,
                            channel == Channel.WINDOW ? PersonPresent.read(sent).presence() : null)
                    .map(receipt -> DocumentAddress.redirect(caseNumber, receipt))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            return show(number, item, channel, sent, false, wrong.errors(), account, locale, model);
        }
    }

    private static StatementPage.Typed typed(Map<String, String[]> sent) {
        return new StatementPage.Typed(one(sent, "statement"), one(sent, "way"));
    }

    private static String one(Map<String, String[]> sent, String name) {
        return sent.getOrDefault(name, new String[] {""})[0];
    }

    /** Where nothing is to be stated, or not any more, there is no page: the case says how it stands. */
    private String show(
            String number,
            String item,
            Channel channel,
            Map<String, String[]> sent,
            boolean restored,
            List<FieldError> errors,
            Account account,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        caseQueries.requireMay(caseNumber, Viewer.of(account), ApplicantAct.STATE, channel);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        ItemKey key = AddressedItem.key(item);
        Instant until = NowStory.statements(view).stream()
                .filter(heard -> heard.item().equals(key))
                .map(NowStory.Heard::until)
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("revocation.none"));
        Revocation told = revocations.of(caseNumber, key, Viewer.of(account)).stream()
                .filter(Revocation::isOpen)
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("revocation.none"));
        model.addAttribute(
                "page",
                new StatementPage(
                        new CaseStory(view, locale),
                        key,
                        ItemView.name(view, key),
                        until,
                        told,
                        channel == Channel.WINDOW,
                        restored,
                        typed(sent),
                        PersonPresent.read(sent).with(errors),
                        errors));
        return "portal/statement";
    }
}
