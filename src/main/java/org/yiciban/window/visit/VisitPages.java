package org.yiciban.window.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.casefile.visits.SiteVisit;
import org.yiciban.casefile.visits.SiteVisitDesk;
import org.yiciban.casefile.visits.VisitPhotos;
import org.yiciban.casefile.visits.VisitRecords;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.draft.DraftPaper;
import org.yiciban.draft.SupplementForm;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.window.frame.TimeLeft;

/** Looks on the spot 现场核查 of an item, by the agency that reviews it: planned, moved, recorded there, signed. */
@Controller
class VisitPages {

    private final CaseQueries caseQueries;
    private final SiteVisitDesk desk;
    private final VisitRecords records;
    private final VisitPhotos photos;
    private final SupplementForm supplements;
    private final TimeLeft time;

    VisitPages(
            CaseQueries caseQueries,
            SiteVisitDesk desk,
            VisitRecords records,
            VisitPhotos photos,
            SupplementForm supplements,
            TimeLeft time) {
        this.photos = photos;
        this.supplements = supplements;
        this.caseQueries = caseQueries;
        this.desk = desk;
        this.records = records;
        this.time = time;
    }

    @GetMapping("/window/cases/{number}/visit/{item}")
    String ask(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        VisitTyping before = SavedRequest.take(request).map(VisitTyping::of).orElse(null);
        return show(number, item, before, List.of(), null, account, model);
    }

    @PostMapping("/window/cases/{number}/visit/{item}")
    String act(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            Account account,
            Model model)
            throws IOException {
        List<FieldError> refused = new ArrayList<>();
        VisitTyping typed = VisitTyping.of(request.getParameterMap());
        if (request instanceof MultipartHttpServletRequest files) {
            typed = typed.with(supplements.files("photo", account.username(), files, refused).stream()
                    .map(DraftPaper::uploadId)
                    .toList());
        }
        // photos are taken first: whatever is wrong with the rest, nobody takes them again
        if (typed.at("deed").equals("photo") || !refused.isEmpty()) {
            return show(number, item, typed, refused, null, account, model);
        }
        try {
            act(AddressedCase.number(number), AddressedItem.key(item), typed, account);
            return "redirect:/window/cases/" + AddressedCase.number(number) + "/visit/" + AddressedItem.key(item);
        } catch (InvalidInput wrong) {
            return show(number, item, typed, wrong.errors(), null, account, model);
        } catch (ActRefused met) {
            // whoever comes second keeps what he has typed
            if (met.kind() != ActRefused.Kind.CONFLICT) {
                throw met;
            }
            return show(number, item, typed, List.of(), met.text(), account, model);
        }
    }

    private void act(CaseNumber number, ItemKey key, VisitTyping typed, Account account) {
        switch (typed.at("deed")) {
            case "plan" -> desk.plan(number, key, typed.planned(), account, Channel.WINDOW);
            case "move" -> desk.move(number, key, typed.moment("at"), typed.at("reason"), account, Channel.WINDOW);
            case "sign" -> records.sign(number, key, account, Channel.WINDOW);
            case "return" -> records.giveBack(number, key, typed.at("reason"), account, Channel.WINDOW);
            default -> records.record(
                    number, key, typed.found(desk.offer(number, key, account).rule()), account, Channel.WINDOW);
        }
    }

    private String show(
            String number,
            String item,
            @Nullable VisitTyping typed,
            List<FieldError> errors,
            @Nullable LocalText met,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        ItemKey key = AddressedItem.key(item);
        ItemView shown = view.items().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(ActRefused::noSuchItem);
        SiteVisitDesk.Offer offer = desk.offer(caseNumber, key, account);
        List<SiteVisit> earlier = desk.of(caseNumber, key, Viewer.of(account));
        Optional<SiteVisit> last = earlier.stream().findFirst();
        VisitTyping before = last.filter(one -> one.state() == SiteVisit.State.PLANNED)
                .map(VisitTyping::before)
                .orElse(VisitTyping.planning(account.username()));
        VisitTyping shownTyped = typed == null ? before : typed;
        model.addAttribute(
                "page",
                new VisitPage(
                        number,
                        item,
                        shown.name(),
                        earlier.stream().map(one -> past(one, offer.rule())).toList(),
                        offer.rule(),
                        VisitPage.deeds(shown, last, account),
                        offer.colleagues(),
                        shownTyped,
                        photos.taken(shownTyped.photos(), caseNumber, account),
                        errors,
                        met));
        return "window/visit";
    }

    private VisitPage.Past past(SiteVisit one, VisitRule rule) {
        SiteVisit.Found found = one.found();
        List<VisitPage.Line> lines = new ArrayList<>();
        if (found != null) {
            rule.points().forEach(point -> found.answer(point.code())
                    .ifPresent(answer -> lines.add(new VisitPage.Line(point.text(), answer))));
        }
        return new VisitPage.Past(
                one, time.moment(one.plannedFor()), found == null ? null : time.moment(found.at()), lines);
    }
}
