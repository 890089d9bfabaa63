package org.yiciban.portal.track;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.applicant.Statements;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.Revocation;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.portal.frame.CaseDoor;
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

    @GetMapping({"/my/cases/{number}/statement/{item}", "/window/cases/{number}/statement/{item}"})
    String ask(CaseDoor door, @PathVariable String item, Locale locale, Model model) {
        return show(door, item, List.of(), locale, model);
    }

    @PostMapping({"/my/cases/{number}/statement/{item}", "/window/cases/{number}/statement/{item}"})
    String state(CaseDoor door, @PathVariable String item, Locale locale, Model model) {
        StatementPage.Typed typed = typed(door);
        try {
            return door.done(statements.state(
                    door.number(),
                    door.viewer(),
                    AddressedItem.key(item),
                    new Statements.Said(
                            typed.statement(),
                            StatementPage.LAST.equals(typed.way()),
                            StatementPage.WAIVED.equals(typed.way())),
                    door.channel(),
                    door.presence()));
        } catch (InvalidInput wrong) {
            return show(door, item, wrong.errors(), locale, model);
        }
    }

    private static StatementPage.Typed typed(CaseDoor door) {
        return new StatementPage.Typed(door.one("statement"), door.one("way"));
    }

    /** Where nothing is to be stated, or not any more, there is no page: the case says how it stands. */
    private String show(CaseDoor door, String item, List<FieldError> errors, Locale locale, Model model) {
        caseQueries.requireMay(door.number(), door.viewer(), ApplicantAct.STATE, door.channel());
        CaseView view = caseQueries.view(door.number(), door.viewer());
        ItemKey key = AddressedItem.key(item);
        Instant until = NowStory.statements(view).stream()
                .filter(heard -> heard.item().equals(key))
                .map(NowStory.Heard::until)
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("revocation.none"));
        Revocation told = revocations.of(door.number(), key, door.viewer()).stream()
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
                        door.office(),
                        door.restored(),
                        typed(door),
                        door.who(errors),
                        errors));
        return "portal/statement";
    }
}
