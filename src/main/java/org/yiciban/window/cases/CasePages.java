package org.yiciban.window.cases;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseResults;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.casefile.tracking.OpenHearings;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Organ;
import org.yiciban.window.frame.CaseWords;
import org.yiciban.window.frame.FlowPicture;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** The whole case for staff: status, items, clocks, timeline. */
@Controller
public class CasePages {

    private final CaseQueries caseQueries;
    private final CaseWords told;
    private final TimeLeft time;
    private final WindowWords words;
    private final LateActStory lateActs;

    CasePages(CaseQueries caseQueries, CaseWords told, TimeLeft time, WindowWords words, LateActStory lateActs) {
        this.caseQueries = caseQueries;
        this.told = told;
        this.time = time;
        this.words = words;
        this.lateActs = lateActs;
    }

    @GetMapping("/window/cases/{number}")
    String whole(@PathVariable String number, Account account, Model model) {
        CaseView view = caseQueries.explained(AddressedCase.number(number), Viewer.of(account));
        List<CaseWords.ItemLine> items =
                view.items().stream().map(item -> told.item(view, item)).toList();
        model.addAttribute(
                "page",
                new CasePage(
                        view,
                        CaseResults.of(view),
                        facts(view),
                        view.clocks().stream()
                                .map(clock -> told.clock(view, clock))
                                .toList(),
                        items,
                        FlowPicture.of(view, items),
                        view.documents().stream()
                                .map(issued ->
                                        new CaseWords.Document(issued.title().in(words.locale()), issued.number()))
                                .toList(),
                        told.entries(view.timeline()),
                        lateActs.onPageOf(view, account).orElse(null),
                        revocable(view, account),
                        correctable(view, account),
                        account.is(Role.SUPERVISOR) && CasePage.late(view),
                        visited(view, account),
                        hearable(view, account)));
        return "window/case";
    }

    /** Whether the item is one of the reader's own organ. */
    private static boolean handles(Account account, CaseView view, ItemView item) {
        return account.handlesFor(new Organ(item.agency(), view.caseNumber().division()));
    }

    /** What that account's authority has granted in the case, be it taken back since. */
    private static List<ItemKey> revocable(CaseView view, Account account) {
        return view.items().stream()
                .filter(item -> handles(account, view, item))
                .filter(item -> item.status() == ItemStatus.REVOKED || item.isGranted())
                .map(ItemView::key)
                .toList();
    }

    /** What that account's authority has decided, be it granted or not. */
    private static List<ItemKey> correctable(CaseView view, Account account) {
        return view.items().stream()
                .filter(item -> handles(account, view, item))
                .filter(item -> item.status() == ItemStatus.DECIDED)
                .map(ItemView::key)
                .toList();
    }

    /** What that account's agency looks at on the spot, by the sheets of its items. */
    private static List<ItemKey> visited(CaseView view, Account account) {
        return view.items().stream()
                .filter(item -> handles(account, view, item))
                .filter(item -> view.release().item(item.code()).siteVisit().isPresent())
                .map(ItemView::key)
                .toList();
    }

    /** What that account's authority has still to decide, and on what it hears somebody. */
    private static List<ItemKey> hearable(CaseView view, Account account) {
        List<ItemKey> open = Stream.concat(OpenHearings.of(view).stream(), OpenHearings.revocations(view).stream())
                .toList();
        return view.items().stream()
                .filter(item -> handles(account, view, item))
                .filter(item -> item.status().isRunning() || open.contains(item.key()))
                .map(ItemView::key)
                .toList();
    }

    private CasePage.Facts facts(CaseView view) {
        return new CasePage.Facts(
                view.release().bundle().nameWith(view.title()).in(words.locale()),
                view.stateRecording() ? words.say("recording") : words.status(view.status()),
                view.outcome() == null ? null : words.say("result." + view.outcome()),
                time.moment(view.receivedAt()),
                time.moment(view.acceptedAt()),
                time.moment(view.completedAt()));
    }

    /** The model that the case runs on, for its picture. */
    @GetMapping("/window/cases/{number}/model")
    ResponseEntity<String> model(@PathVariable String number, Account account) {
        CaseView view = caseQueries.view(AddressedCase.number(number), Viewer.of(account));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .body(view.release().file(view.release().files().modelPath()));
    }
}
